import type { FileCondition } from '../file/scenario-file.ts';
import { conditionTree, releaseCondition } from './located-conditions.ts';
import type { Located, SoundFile } from './sound-file.ts';

/** An inject or an obligation, as something that waits for others. */
export interface Dependent {
  readonly name: string;
  /** What it waits for; absent if it waits for a time or a hand. */
  readonly condition?: Located<FileCondition>;
}

/** Injects and obligations by a key that tells the two apart. */
export function dependentsOf(file: SoundFile): ReadonlyMap<string, Dependent> {
  const dependents = new Map<string, Dependent>();
  for (const inject of file.injects) {
    const { id } = inject.item;
    dependents.set(injectKey(id), { name: `inject "${id}"`, condition: releaseCondition(inject) });
  }
  for (const { item, path } of file.obligations) {
    dependents.set(obligationKey(item.id), {
      name: `obligation "${item.id}"`,
      condition: { path: `${path}.trigger`, item: item.trigger },
    });
  }
  return dependents;
}

/** The keys of all that a condition names. */
export function namedIn(condition: Located<FileCondition>): readonly string[] {
  return conditionTree(condition).flatMap(({ item }) => [
    ...[item.inject, item.answered?.inject].filter((id) => id !== undefined).map(injectKey),
    ...[item.discharged, item.overdue].filter((id) => id !== undefined).map(obligationKey),
  ]);
}

export function injectKey(id: string): string {
  return `inject ${id}`;
}

export function obligationKey(id: string): string {
  return `obligation ${id}`;
}
