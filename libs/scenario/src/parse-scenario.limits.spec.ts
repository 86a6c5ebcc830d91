import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FAULT_SEVERITY } from './faults/fault-codes.ts';
import { parseScenario } from './parse-scenario.ts';
import { HARBOUR } from './testing/harbour.ts';

const LIMIT_MS = 200;

/**
 * Parses, checks that the outcome is a scenario or typed faults, and gives the time that this thread worked on it: a busy
 * machine does not stretch that as it stretches the wall clock.
 */
async function parseMs(source: string | Uint8Array): Promise<number> {
  const before = process.threadCpuUsage();
  const parsed = await parseScenario(source, { fileName: 'x.yaml' });
  const { user, system } = process.threadCpuUsage(before);
  const untyped = parsed.faults.filter(
    ({ code, line, column, message, remedy }) =>
      !(code in FAULT_SEVERITY && line > 0 && column > 0 && message !== '' && remedy !== ''),
  );
  expect(untyped).toEqual([]);
  expect('scenario' in parsed || parsed.faults.some(({ severity }) => severity === 'error')).toBe(true);
  return (user + system) / 1000;
}

/** What compiling our own code costs at first is not the source's doing; once within the limit is enough. */
async function bestOfThreeMs(source: string): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 3 && best >= LIMIT_MS; run += 1) best = Math.min(best, await parseMs(source));
  return best;
}

const aliasBomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    [...'bcdefghij'].map(
      (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`,
    ),
  )
  .join('\n');
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const injects = (count: number, inject: (index: number) => string) => `injects:\n${many(count, inject)}`;

/** Sources made to be slow or to grow, of 100 kB at most unless cut by the test. */
const NASTY: Readonly<Record<string, string>> = {
  'an alias bomb': aliasBomb,
  brackets: '['.repeat(100_000),
  braces: '{'.repeat(100_000),
  'closing brackets': ']'.repeat(100_000),
  dashes: '- '.repeat(50_000),
  'question marks': '? '.repeat(50_000),
  'keys of keys': 'a: '.repeat(33_000),
  quotes: '"'.repeat(100_000),
  anchors: '&a '.repeat(33_000),
  aliases: '*a '.repeat(33_000),
  tags: '! '.repeat(50_000),
  documents: '---\n'.repeat(25_000),
  directives: '%\n'.repeat(50_000),
  comments: '#\n'.repeat(50_000),
  zeros: `[${'0,'.repeat(49_000)}]`,
  'one line': 'a'.repeat(100_000),
  'one text': `title: |\n${' a\n'.repeat(33_000)}`,
  'unknown keys': many(9_000, (index) => `k${index}: 1`),
  'malformed items': injects(20_000, () => '- 1'),
  'unknown references': `objectives: [${many(9_000, (index) => `{id: o${index}}`).replaceAll('\n', ',')}]`,
  'a chain of injects': injects(
    600,
    (index) =>
      `- {id: i${index}, title: t, body: b, channel: sms, from: excon, release: {after: {inject: i${index + 1}}}}`,
  ),
  'deep conditions': injects(
    1,
    () =>
      `- {id: i, title: t, body: b, channel: sms, from: excon, release: {when: ${'{not: '.repeat(30)}{time: T+00:01}${'}'.repeat(30)}}}`,
  ),
  'costly patterns': injects(
    1,
    () =>
      `- {id: i, title: t, body: b, channel: sms, from: excon, release: {manual: true}, checks: {${many(2_000, (index) => `c${index}: {field: x, matches: '(a?){490}'}`).replaceAll('\n', ', ')}}}`,
  ),
  'dotted names': `title: "${'a.'.repeat(45_000)}"`,
  'at signs': `title: "${'a@'.repeat(45_000)}"`,
  digits: `title: "+${'1 '.repeat(45_000)}"`,
  colons: `title: "${'a:'.repeat(45_000)}"`,
  addresses: `title: "${'8.8.8.8 '.repeat(11_000)}"`,
  urls: `title: "${'http://a.b '.repeat(8_000)}"`,
  countries: `title: "${'Chad '.repeat(19_000)}"`,
  placeholders: `title: "${'{{'.repeat(45_000)}"`,
};

describe('parseScenario on anything', () => {
  it.each(Object.entries(NASTY))('ends in typed faults within 200 ms of work: %s', async (_, source) => {
    expect(Buffer.byteLength(source)).toBeLessThanOrEqual(110_000);
    expect(await bestOfThreeMs(source)).toBeLessThan(LIMIT_MS);
  });

  it.each(['brackets', 'zeros', 'quotes', 'comments', 'countries', 'addresses', 'dotted names'])(
    'ends soon also for a megabyte: %s',
    async (name) => {
      const source = (NASTY[name] ?? '').repeat(12).slice(0, 1_000_000);
      expect(await parseMs(source)).toBeLessThan(2_000);
    },
  );

  it('ends in a result or typed faults for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (source) => {
        expect(await parseMs(source)).toBeLessThan(LIMIT_MS);
      }),
    );
  });

  it('ends in a result or typed faults for any text, also one that looks like YAML', async () => {
    const yamlish = fc.array(
      fc.oneof(
        fc.constantFrom(...'-?:,[]{}#&*!|>\'"%@` \n\t'),
        fc.constantFrom('injects:', 'id: ', '\n  - ', '\n    '),
        fc.string(),
      ),
      { maxLength: 300 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 2_000 }),
          yamlish.map((parts) => parts.join('')),
        ),
        async (source) => {
          expect(await parseMs(source)).toBeLessThan(LIMIT_MS);
        },
      ),
    );
  });

  it('ends in a result or typed faults for a sound scenario with a piece cut out, doubled or replaced', async () => {
    const place = fc.nat(HARBOUR.length);
    await fc.assert(
      fc.asyncProperty(
        place,
        fc.nat(60),
        fc.oneof(fc.constant(''), fc.string({ maxLength: 20 })),
        fc.boolean(),
        async (at, length, piece, isDoubled) => {
          const cut = isDoubled ? HARBOUR.slice(at, at + length).repeat(2) : piece;
          await parseMs(HARBOUR.slice(0, at) + cut + HARBOUR.slice(at + length));
        },
      ),
      { numRuns: 100 },
    );
  });
});
