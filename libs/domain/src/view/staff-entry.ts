import type { DatedEntry, EntryKind } from '../journal/entry.ts';

/**
 * A journal entry as it is sent to people of exercise control and evaluation who may not see every entry. Its place in the journal
 * and its link in the hash chain stay on the server: they would tell that there was something else, and how much.
 */
export type StaffView<K extends EntryKind = EntryKind> = { [Kind in K]: Omit<DatedEntry<Kind>, 'seq'> }[K];

/** An entry of such a stream; `place` counts 1, 2, 3 … without gaps over what its reader may see. */
export type StaffEntry<K extends EntryKind = EntryKind> = {
  [Kind in K]: StaffView<Kind> & { readonly place: number };
}[K];

/** Made once for all who are sent the entry: there are as many streams as evaluators. */
const MADE = new WeakMap<DatedEntry, StaffView>();

/** An entry without its place in the journal and without its seal. */
export function staffView(entry: DatedEntry): StaffView {
  const known = MADE.get(entry);
  if (known !== undefined) return known;
  const { kind, data, audience, actor, commandId, occurredAtMs, exerciseTimeMs, activeTimeMs } = entry;
  const view = {
    kind,
    data,
    audience,
    actor,
    ...(commandId === undefined ? {} : { commandId }),
    occurredAtMs,
    exerciseTimeMs,
    activeTimeMs,
  };
  // TypeScript does not tie kind and data together once they are taken apart.
  MADE.set(entry, view as StaffView);
  return view as StaffView;
}

/** An entry of a staff stream as folds take it: numbered as its reader knows it. */
export function foldable({ place, ...view }: StaffEntry): DatedEntry {
  return { ...view, seq: place };
}
