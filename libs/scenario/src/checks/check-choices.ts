import type { FaultList } from '../faults/fault-list.ts';
import { child } from '../yaml/source-map.ts';
import type { CheckContext } from './check-context.ts';
import { allChecks } from './located-checks.ts';
import { allConditions } from './located-conditions.ts';

/** Keys of a condition of which exactly one is written. */
export const CONDITION_KEYS = [
  'inject',
  'answered',
  'discharged',
  'overdue',
  'time',
  'allOf',
  'anyOf',
  'not',
] as const;

/** Keys of a check of which exactly one is written. */
export const TEST_KEYS = [
  'equals',
  'contains',
  'count',
  'matches',
  'overlap',
  'near',
  'rsit',
  'attack',
] as const;

const RELEASE_KEYS = ['at', 'after', 'when', 'manual'] as const;

/** Where the file says one thing in one of several ways: exactly one of them, and only the keys that go with it. */
export function checkChoices({ file, faults }: CheckContext): void {
  for (const { item, path } of file.injects) {
    const { release } = item;
    const at = `${path}.release`;
    checkExactlyOne(faults, release, RELEASE_KEYS, at, 'a release');
    if (release.after === undefined && release.when === undefined) {
      refuseKeys(faults, release, ['scope', 'delay'], at, 'goes only with "after" or "when"');
    }
  }
  for (const { item, path } of allConditions(file)) {
    checkExactlyOne(faults, item, CONDITION_KEYS, path, 'a condition');
    if (item.inject === undefined) {
      refuseKeys(faults, item, ['milestone'], path, 'goes only with "inject"');
    }
  }
  for (const { item, path } of allChecks(file)) {
    checkExactlyOne(faults, item, TEST_KEYS, path, 'a check');
  }
}

function checkExactlyOne<T extends object>(
  faults: FaultList,
  value: T,
  keys: readonly (keyof T & string)[],
  path: string,
  noun: string,
): void {
  const written = keys.filter((key) => value[key] !== undefined);
  if (written.length === 1) return;
  const [, second] = written;
  faults.add({
    code: 'EXACTLY_ONE',
    path: second === undefined ? path : child(path, second),
    spot: second === undefined ? 'value' : 'key',
    message:
      second === undefined
        ? `Nothing says what ${noun} this is.`
        : `This has ${written.map((key) => `"${key}"`).join(' and ')}; ${noun} has exactly one of them.`,
    remedy:
      second === undefined
        ? `Write exactly one of: ${keys.join(', ')}.`
        : `Keep one of them${noun === 'a check' ? ', and write the others as checks of their own' : ''}.`,
  });
}

/** Adds a fault for each of the keys that is written although it does not go with the others. */
export function refuseKeys<T extends object>(
  faults: FaultList,
  value: T,
  keys: readonly (keyof T & string)[],
  path: string,
  why: string,
): void {
  for (const key of keys) {
    if (value[key] === undefined) continue;
    faults.add({
      code: 'KEY_OUT_OF_PLACE',
      path: child(path, key),
      spot: 'key',
      message: `"${key}" ${why}.`,
      remedy: 'Delete the key, or write what it goes with.',
    });
  }
}
