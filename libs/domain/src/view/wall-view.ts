import { PersistentMap } from '../collections/persistent-map.ts';
import type { EntryDataMap } from '../journal/entry-data.ts';
import type { InjectAdded } from '../journal/conduct-entries.ts';
import type { DatedEntry, EntryKind } from '../journal/entry.ts';
import type { ExercisePlanned } from '../journal/exercise-entries.ts';
import type { Team } from '../exercise/exercise.ts';
import type { Text } from '../scenario/text.ts';
import { fillNames } from './fill-names.ts';
import type { WallBriefing, WallStep, WallView, WallViewDataMap, WallViewKind } from './wall-entry.ts';

/** What hangs on the wall so far. Depends on nothing but the journal. */
export interface WallReader {
  readonly plan?: ExercisePlanned;
  /** By inject id, what became public of it. */
  readonly released: PersistentMap<{ readonly injectNumber: number; readonly teamIds: readonly string[] }>;
}

/** What of an entry's data a wall shows; `undefined` for nothing. */
type Redaction<K extends WallViewKind> = (
  data: EntryDataMap[K],
  reader: WallReader,
) => WallViewDataMap[K] | undefined;

/** For every kind of entry what a wall shows of it, or that it never shows any; a kind without a line here does not compile. */
type Redactions = { readonly [K in EntryKind]: K extends WallViewKind ? Redaction<K> : 'never' };

/** Stands where a title names its reader: before a wall there are many. */
const READER: Team = { id: '', name: '…', part: '', language: '' };

const unchanged = <T>(data: T): T => data;

/** Nothing that a team would not want on a wall: no words of anybody, no help it took, nothing it was judged by, no debts. */
const REDACTIONS: Redactions = {
  'exercise.planned': brief,
  'exercise.phase-changed': unchanged,
  'exercise.started': unchanged,
  'exercise.paused': unchanged,
  'exercise.resumed': unchanged,
  'exercise.rate-changed': unchanged,
  'exercise.time-jumped': ({ passedOver: _, ...jump }) => jump,
  'exercise.ended': unchanged,
  'exercise.no-duff-declared': unchanged,
  'exercise.no-duff-lifted': unchanged,
  'exercise.terminated': unchanged,
  'exercise.announced': unchanged,
  'control.noted': 'never',

  'inject.added': 'never',
  'inject.armed': 'never',
  'inject.released': ({ injectId, teamIds }, reader) => {
    const released = reader.released.get(injectId);
    if (released === undefined) return undefined;
    const title = titleFor(reader, injectId);
    return { injectNumber: released.injectNumber, teamIds, ...(title === undefined ? {} : { title }) };
  },
  'inject.held': 'never',
  'inject.unheld': 'never',
  'inject.skipped': 'never',
  'inject.overdue': 'never',
  'inject.shifted': 'never',
  'deadline.extended': 'never',
  'deadline.passed': step,

  'inject.delivered': step,
  'inject.opened': step,
  'inject.acknowledged': step,
  'response.submitted': ({ isFinal, ...response }, reader) => {
    const shown = step(response, reader);
    return shown === undefined ? undefined : { ...shown, isFinal };
  },
  'hint.opened': 'never',
  'message.sent': ({ from, to, kind }) => ({ from, to, kind }),
  'handling.breached': 'never',
  'message.delivered': 'never',
  'message.opened': 'never',
  'team.noted': 'never',
  'team.connected': 'never',
  'team.disconnected': 'never',

  'duty.opened': 'never',
  'duty.discharged': 'never',
  'duty.overdue': 'never',
  'duty.judged': 'never',
  'duty.excused': 'never',

  'response.rated': 'never',
  'expectation.excused': 'never',
  'objective.rated': 'never',
  'action.observed': 'never',
};

/** Whether a wall shows entries of a kind, ever in its own words, or not at all. */
export function inWallView(kind: EntryKind): 'part' | 'never' {
  return REDACTIONS[kind] === 'never' ? 'never' : 'part';
}

/** A wall before the first entry. */
export function wallReader(): WallReader {
  return { released: PersistentMap.empty() };
}

/** What a wall shows of the next entry: at most one view. What only exercise control sees is no part of any wall. */
export function wallView(
  before: WallReader,
  entry: DatedEntry,
): { readonly reader: WallReader; readonly shown: readonly WallView[] } {
  // Not shown, but its title may be once every team has it.
  if (entry.kind === 'inject.added') return { reader: withAdded(before, entry.data), shown: [] };
  const redaction = REDACTIONS[entry.kind];
  if (redaction === 'never' || entry.audience === 'control') return { reader: before, shown: [] };
  const reader = readerAfter(before, entry);
  // TypeScript cannot see that the redaction looked up by an entry's kind is the one for its data.
  const data = (redaction as Redaction<WallViewKind>)(entry.data as never, reader);
  const { kind, occurredAtMs, exerciseTimeMs, activeTimeMs } = entry;
  const view = { kind, data, occurredAtMs, exerciseTimeMs, activeTimeMs };
  return { reader, shown: data === undefined ? [] : [view as WallView] };
}

function readerAfter(reader: WallReader, entry: DatedEntry): WallReader {
  if (entry.kind === 'exercise.planned') return { ...reader, plan: entry.data };
  if (entry.kind !== 'inject.released') return reader;
  const { injectId, teamIds } = entry.data;
  const known = reader.released.get(injectId) ?? { injectNumber: reader.released.size + 1, teamIds: [] };
  const receivers = [...new Set([...known.teamIds, ...teamIds])];
  return { ...reader, released: reader.released.with(injectId, { ...known, teamIds: receivers }) };
}

function withAdded(reader: WallReader, { inject }: InjectAdded): WallReader {
  const { plan } = reader;
  if (plan === undefined) return reader;
  const scenario = { ...plan.scenario, injects: [...plan.scenario.injects, inject] };
  return { ...reader, plan: { ...plan, scenario } };
}

function brief({ title, scenario, teams }: ExercisePlanned): WallBriefing {
  const { tlp, durationMs, startsAt, scenarioRate, parts, roles } = scenario;
  return {
    title,
    scenarioTitle: scenario.title,
    tlp,
    durationMs,
    startsAt,
    scenarioRate,
    teams: teams.map(({ id, name, part }) => ({ id, name, part })),
    parts: parts.map(({ id, name }) => ({ id, name })),
    roles: roles.map(({ id, name }) => ({ id, name })),
  };
}

/** The words of a title are for the wall only when there is nobody left to read them there first. */
function titleFor({ plan, released }: WallReader, injectId: string): Text | undefined {
  const isEverywhere = released.get(injectId)?.teamIds.length === plan?.teams.length;
  const title = isEverywhere ? plan?.scenario.injects.find(({ id }) => id === injectId)?.title : undefined;
  return title === undefined ? undefined : filled(title, plan?.teams ?? []);
}

function filled(title: Text, teams: readonly Team[]): Text {
  const words = Object.entries(title).map(([language, text]) => {
    const shown = { text, language, isFallback: false };
    return [language, fillNames(shown, READER, teams).text];
  });
  return Object.fromEntries(words) as Text;
}

function step(
  { injectId, teamId }: { readonly injectId: string; readonly teamId: string },
  { released }: WallReader,
): WallStep | undefined {
  const injectNumber = released.get(injectId)?.injectNumber;
  return injectNumber === undefined ? undefined : { injectNumber, teamId };
}
