import type { FaultList } from '../faults/fault-list.ts';
import { suggest } from '../shape/nearest.ts';
import type { ItemList, SoundFile } from './sound-file.ts';

/** What a check of the meaning works on: it reads the file and adds what is wrong. */
export interface CheckContext {
  readonly file: SoundFile;
  readonly faults: FaultList;
}

/** What people call an item of each list. */
const ITEM_NOUNS: Readonly<Record<ItemList, string>> = {
  objectives: 'objective',
  parts: 'part',
  roles: 'role',
  phases: 'phase',
  injects: 'inject',
  obligations: 'obligation',
};

/** Adds a fault if no item of the list has this id. */
export function checkReference(
  { file, faults }: CheckContext,
  list: ItemList,
  id: string,
  path: string,
): void {
  const known = file.ids[list];
  if (known === undefined || known.includes(id)) return;
  addUnknown(faults, ITEM_NOUNS[list], id, known, path);
}

/** Adds the fault of a reference to something that is not there. */
export function addUnknown(
  faults: FaultList,
  noun: string,
  id: string,
  known: readonly string[],
  path: string,
): void {
  if (faults.isFull) return;
  faults.add({
    code: 'REFERENCE_UNKNOWN',
    path,
    message: `There is no ${noun} "${id}".`,
    remedy: suggest(id, known),
  });
}
