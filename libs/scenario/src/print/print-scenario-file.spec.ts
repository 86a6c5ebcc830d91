import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FileInject, FileRelease, FileText, ScenarioFile } from '../file/scenario-file.ts';
import { parseScenario } from '../parse-scenario.ts';
import { readScenarioFile } from '../read-scenario-file.ts';
import { HARBOUR } from '../testing/harbour.ts';
import { printScenarioFile } from './print-scenario-file.ts';

function readBack(source: string): ScenarioFile {
  const reading = readScenarioFile(source, 'x.yaml');
  if ('faults' in reading)
    throw new Error(reading.faults.map(({ message, line }) => `${line}: ${message}`).join('\n'));
  return reading.file;
}

/** Words as people may write them: any script, line breaks, quotes and signs that mean something in YAML. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '- a',
          'b: c',
          '#',
          "'",
          '"',
          '\n',
          '  ',
          '\t',
          '|',
          '{{team}}',
          'yes',
          '1.0',
          '~',
          '\\',
          '%',
          '&x',
          '*x',
          '!y',
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  )
  .filter((text) => text.trim() !== '' && text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text));

const text: fc.Arbitrary<FileText> = fc.oneof(words, fc.record({ en: words }));
const durations = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map((minutes) => `${minutes}m`),
  fc.constant('1h30m'),
  fc.constant('90s'),
);

/** At a time, by hand, or after the inject before it. */
function release(index: number): fc.Arbitrary<FileRelease> {
  const free = fc.constantFrom<FileRelease>({ at: `T+00:0${index}` }, { manual: true });
  const after = { inject: `inject-${index - 1}`, milestone: 'opened' as const };
  return index === 0 ? free : fc.oneof(free, fc.record({ after: fc.constant(after), delay: durations }));
}

const inject = (index: number): fc.Arbitrary<FileInject> =>
  fc.record(
    {
      id: fc.constant(`inject-${index}`),
      title: text,
      body: text,
      channel: fc.constantFrom('email', 'chat', 'news'),
      from: fc.constant('excon'),
      release: release(index),
      response: fc.record({
        deadline: durations,
        fields: fc.constant([
          { id: 'choice', type: 'single' as const, label: 'x', options: { yes: 'y', 'no-1': 'n' } },
          { id: 'number', type: 'number' as const, label: 'x', min: -1.5, max: 1e21 },
        ]),
      }),
      checks: fc.record({
        'is-yes': fc.constant({ field: 'choice', equals: 'yes' }),
        near: fc.record({
          field: fc.constant('number'),
          near: fc.record({
            value: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e6 }),
            tolerance: fc.constant(0.5),
          }),
        }),
      }),
      expectations: fc
        .record({ description: text, beta: fc.double({ min: 0, max: 1, noNaN: true }) })
        .map((some) => [
          {
            id: 'decides',
            type: 'decide' as const,
            dimension: 'C' as const,
            target: '1m',
            deadline: '5m',
            ...some,
          },
        ]),
      objectives: fc.constant(['learn']),
      whiteCellNotes: text,
    },
    {
      requiredKeys: [
        'id',
        'title',
        'body',
        'channel',
        'from',
        'release',
        'response',
        'objectives',
        'expectations',
        'checks',
      ],
    },
  );

const scenarioFile: fc.Arbitrary<ScenarioFile> = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => inject(index))))
  .chain((injects) =>
    fc.record({
      cyberdrill: fc.constant(1 as const),
      id: fc.constant('generated'),
      version: fc.constant('0.1.0'),
      title: text,
      summary: text,
      language: fc.constant('en'),
      languages: fc.constant(['en']),
      licence: words,
      authors: fc.array(words, { minLength: 1, maxLength: 3 }),
      level: fc.constantFrom('basic', 'advanced'),
      tlp: fc.constant('TLP:CLEAR' as const),
      duration: fc.constant('2h'),
      startsAt: fc.constant('2027-03-02T09:00:00+00:00'),
      objectives: fc
        .record({ title: text })
        .map(({ title }) => [{ id: 'learn', aim: 'cooperation' as const, title }]),
      parts: fc.constant([{ id: 'all', name: 'All', teams: 'rest' as const }]),
      injects: fc.constant(injects),
    }),
  );

describe('printScenarioFile', () => {
  it('gives back the same file when it is read: any scenario', () => {
    fc.assert(
      fc.property(scenarioFile, (file) => {
        expect(readBack(printScenarioFile(file))).toEqual(file);
      }),
    );
  });

  it('gives a scenario that is as sound as the file it came from', async () => {
    await fc.assert(
      fc.asyncProperty(scenarioFile, async (file) => {
        const parsed = await parseScenario(printScenarioFile(file), { fileName: 'x.yaml' });
        // Random words may look like an address or a placeholder; everything else must be in order.
        const others = parsed.faults.filter(({ code }) => !/^(REAL|PLACEHOLDER|TLP)_/.test(code));
        expect(others).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('changes nothing but the layout of a file that people wrote', async () => {
    const printed = printScenarioFile(readBack(HARBOUR));
    const [before, after] = await Promise.all(
      [HARBOUR, printed].map((source) => parseScenario(source, { fileName: 'x.yaml' })),
    );
    expect(after).toEqual(before);
  });

  it('writes texts of several lines as blocks, and no anchors', () => {
    const printed = printScenarioFile(readBack(HARBOUR));
    expect(printed).toContain('      en: |\n        To {{team}}: our server');
    expect(printed).not.toMatch(/: [&*]\w/);
  });
});
