import { areScoresLocked } from '../conduct/phase-rules.ts';
import { PersistentMap } from '../collections/persistent-map.ts';
import type { EntryDataMap } from '../journal/entry-data.ts';
import type { DatedEntry, EntryKind } from '../journal/entry.ts';
import { staffView, type StaffView } from './staff-entry.ts';

/** Names what a judgement is about; two judgements with one name are about the same. */
type ItemOf<K extends EntryKind> = (data: EntryDataMap[K]) => readonly (string | number)[];

/** For every kind of entry that it is open to every evaluator, or what it judges; a kind without a line here does not compile. */
type Items = { readonly [K in EntryKind]: 'open' | ItemOf<K> };

const ITEMS: Items = {
  'exercise.planned': 'open',
  'exercise.phase-changed': 'open',
  'exercise.started': 'open',
  'exercise.paused': 'open',
  'exercise.resumed': 'open',
  'exercise.rate-changed': 'open',
  'exercise.time-jumped': 'open',
  'exercise.ended': 'open',
  'exercise.no-duff-declared': 'open',
  'exercise.no-duff-lifted': 'open',
  'exercise.terminated': 'open',
  'exercise.announced': 'open',
  'control.noted': 'open',

  'inject.added': 'open',
  'inject.armed': 'open',
  'inject.released': 'open',
  'inject.held': 'open',
  'inject.unheld': 'open',
  'inject.skipped': 'open',
  'inject.overdue': 'open',
  'inject.shifted': 'open',
  'deadline.extended': 'open',
  'deadline.passed': 'open',

  'inject.delivered': 'open',
  'inject.opened': 'open',
  'inject.acknowledged': 'open',
  'response.submitted': 'open',
  'hint.opened': 'open',
  'message.sent': 'open',
  'handling.breached': 'open',
  'message.delivered': 'open',
  'message.opened': 'open',
  'team.noted': 'open',
  'team.connected': 'open',
  'team.disconnected': 'open',

  'duty.opened': 'open',
  'duty.discharged': 'open',
  'duty.overdue': 'open',
  'duty.judged': ({ dutyId }) => [dutyId],
  'duty.excused': 'open',

  // Another answer of the team is another item: who has rated the one before has not said what he thinks of this one.
  'response.rated': ({ injectId, teamId, expectationId, criterion, version }) => [
    injectId,
    teamId,
    expectationId,
    criterion,
    version,
  ],
  'expectation.excused': 'open',
  'objective.rated': ({ objectiveId, teamId = '' }) => [objectiveId, teamId],
  'action.observed': ({ injectId, teamId }) => [injectId, teamId],
};

/** Whether evaluators are sent entries of a kind at once, or those of others only after an own one on the same thing. */
export function inBlindView(kind: EntryKind): 'whole' | 'after-own' {
  return ITEMS[kind] === 'open' ? 'whole' : 'after-own';
}

/** A judgement that waits to be shown, and its place among all that were ever withheld. */
interface Withheld {
  readonly place: number;
  readonly view: StaffView;
}

/** What an evaluator has come to see so far. Depends on nothing but the journal and who the evaluator is. */
export interface BlindReader {
  /** The `id` of the evaluator's actor. */
  readonly evaluatorId: string;
  /** Items that the evaluator has judged. */
  readonly judged: PersistentMap<true>;
  /** By item that the evaluator has not judged, the judgements of others. */
  readonly withheld: PersistentMap<readonly Withheld[]>;
  /** How many judgements were ever withheld. */
  readonly withheldCount: number;
  readonly areScoresLocked: boolean;
}

/** An evaluator before the first entry. */
export function blindReader(evaluatorId: string): BlindReader {
  return {
    evaluatorId,
    judged: PersistentMap.empty(),
    withheld: PersistentMap.empty(),
    withheldCount: 0,
    areScoresLocked: false,
  };
}

/**
 * What an evaluator is shown with the next entry: everything, but a judgement of somebody else on an item only once the evaluator
 * has judged the item too, or the scores are locked. What was withheld until then follows, after the entry that opens it.
 */
export function blindView(
  reader: BlindReader,
  entry: DatedEntry,
): { readonly reader: BlindReader; readonly shown: readonly StaffView[] } {
  const view = staffView(entry);
  const item = itemOf(entry);
  if (item !== undefined) {
    if (entry.actor.id === reader.evaluatorId) return opened(reader, item, view);
    if (!reader.areScoresLocked && !reader.judged.has(item))
      return { reader: withheldIn(reader, item, view), shown: [] };
  }
  if (entry.kind !== 'exercise.phase-changed') return { reader, shown: [view] };
  const isLocked = areScoresLocked(entry.data.to);
  if (!isLocked) return { reader: { ...reader, areScoresLocked: false }, shown: [view] };
  const waiting = [...reader.withheld.values()].flat().sort((one, other) => one.place - other.place);
  return {
    reader: { ...reader, withheld: PersistentMap.empty(), areScoresLocked: true },
    shown: [view, ...waiting.map((each) => each.view)],
  };
}

function withheldIn(reader: BlindReader, item: string, view: StaffView): BlindReader {
  const place = reader.withheldCount + 1;
  const waiting = [...(reader.withheld.get(item) ?? []), { place, view }];
  return { ...reader, withheld: reader.withheld.with(item, waiting), withheldCount: place };
}

function opened(reader: BlindReader, item: string, own: StaffView): ReturnType<typeof blindView> {
  if (reader.judged.has(item)) return { reader, shown: [own] };
  const following = reader.withheld.get(item) ?? [];
  const withheld = following.length === 0 ? reader.withheld : reader.withheld.with(item, []);
  return {
    reader: { ...reader, judged: reader.judged.with(item, true), withheld },
    shown: [own, ...following.map(({ view }) => view)],
  };
}

function itemOf<K extends EntryKind>({ kind, data }: DatedEntry<K>): string | undefined {
  const rule: 'open' | ItemOf<K> = ITEMS[kind];
  return rule === 'open' ? undefined : JSON.stringify([kind, ...rule(data)]);
}
