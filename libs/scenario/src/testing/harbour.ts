import { readFileSync } from 'node:fs';
import type { Fault } from '../faults/fault.ts';
import { parseScenario, type ParsedScenario } from '../parse-scenario.ts';

/** A small sound scenario for tests, as text. */
export const HARBOUR = readFileSync(
  new URL('../../../../test/fixtures/scenarios/harbour.yaml', import.meta.url),
  'utf8',
);

/** One change to a text: what stands there, and what to put in its place; `«` in it marks where a fault is expected. */
export type Edit = readonly [from: string, to: string];

/** A fault as tests compare it: its code and its place. */
export type FaultPlace = Pick<Fault, 'code' | 'line' | 'column'>;

const MARK = '«';

/** The harbour scenario with changes made to it, and the place the mark stood at. */
export function changedHarbour(...edits: readonly Edit[]): {
  readonly text: string;
  readonly place: Omit<FaultPlace, 'code'>;
} {
  const marked = edits.reduce((text, [from, to]) => {
    const [before, after, ...more] = text.split(from);
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Error(`"${from}" stands ${text.split(from).length - 1} times in the scenario, not once`);
    }
    return `${before}${to}${after}`;
  }, HARBOUR);
  const before = marked.slice(0, Math.max(marked.indexOf(MARK), 0)).split('\n');
  return {
    text: marked.replace(MARK, ''),
    place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
  };
}

/** All faults of the harbour scenario after changes, by code and place, and the marked place. */
export async function faultsAfter(...edits: readonly Edit[]) {
  const { text, place } = changedHarbour(...edits);
  const { faults } = await parseScenario(text, { fileName: 'harbour.yaml' });
  return {
    found: faults.map(({ code, line, column }): FaultPlace => ({ code, line, column })),
    faults,
    place,
  };
}

/** The harbour scenario after changes that leave it sound. */
export async function parsedHarbour(...edits: readonly Edit[]): Promise<ParsedScenario> {
  const parsed = await parseScenario(changedHarbour(...edits).text, { fileName: 'harbour.yaml' });
  if (!('scenario' in parsed)) throw new Error(parsed.faults.map(({ message }) => message).join('\n'));
  return parsed;
}
