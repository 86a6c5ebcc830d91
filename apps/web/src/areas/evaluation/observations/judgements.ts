import type { DatedEntry, EntryDataMap, EntryKind } from '@cyberdrill/domain';

/** The kinds of judgements that the state of an exercise keeps only the last of. */
type JudgementKind = Extract<EntryKind, 'duty.judged' | 'action.observed'>;

/** The last judgement that a person made on each thing, out of the entries that the person was sent. */
export function lastOwn<K extends JudgementKind>(
  entries: readonly DatedEntry[],
  kind: K,
  raterId: string,
  thingOf: (data: EntryDataMap[K]) => string,
): ReadonlyMap<string, EntryDataMap[K]> {
  const own = entries
    .filter((entry) => entry.kind === kind && entry.actor.id === raterId)
    // TypeScript cannot see that an entry of a kind has the data of the kind.
    .map(({ data }) => data as EntryDataMap[K]);
  return new Map(own.map((data) => [thingOf(data), data]));
}
