import { teamOf, type DatedEntry, type EntryKind, type ExerciseState } from '@cyberdrill/domain';

/** What an entry of the journal is about, for a line of the log. */
export interface LogFacts {
  readonly injectId?: string;
  readonly teamIds: readonly string[];
  /** What somebody wrote, or the numbers of it; not translated. */
  readonly words?: string;
  /** By how much something was moved or extended, in milliseconds. */
  readonly byMs?: number;
}

/** Which entries a log shows. */
export interface LogFilter {
  /** Everything that happens; else what control does and notes. */
  readonly isEverything: boolean;
  readonly kind?: EntryKind | undefined;
  readonly teamId?: string | undefined;
  readonly text: string;
}

export const LOG_OF_CONTROL: LogFilter = { isEverything: false, text: '' };

/** Found by itself, and worth a line of the log of control all the same. */
const NOTABLE: readonly EntryKind[] = ['inject.overdue', 'duty.overdue'];

/** Whether an entry has a line, but for the words that are looked for. */
export function isShown(entry: DatedEntry, { isEverything, kind, teamId }: LogFilter): boolean {
  if (!isEverything && entry.actor.role !== 'control' && !NOTABLE.includes(entry.kind)) return false;
  if (kind !== undefined && entry.kind !== kind) return false;
  return teamId === undefined || isAbout(entry, teamId);
}

function isAbout(entry: DatedEntry, teamId: string): boolean {
  return entry.actor.teamId === teamId || teamsOf(entry).includes(teamId);
}

/** What an entry is about. */
export function factsOf(entry: DatedEntry): LogFacts {
  const { data } = entry;
  const injectId = injectOf(entry);
  const words = wordsOf(entry);
  return {
    teamIds: teamsOf(entry),
    ...(injectId === undefined ? {} : { injectId }),
    ...(words === undefined || words === '' ? {} : { words }),
    ...('byMs' in data ? { byMs: data.byMs } : {}),
  };
}

function injectOf(entry: DatedEntry): string | undefined {
  if (entry.kind === 'inject.added') return entry.data.inject.id;
  if (entry.kind === 'message.sent') return entry.data.about;
  return 'injectId' in entry.data ? entry.data.injectId : undefined;
}

function teamsOf({ kind, data }: DatedEntry): readonly string[] {
  if ('teamIds' in data) return data.teamIds;
  if ('teamId' in data && data.teamId !== undefined) return [data.teamId];
  if ('fromTeamId' in data) return [data.fromTeamId];
  if (kind === 'message.sent' && 'to' in data && Array.isArray(data.to)) {
    const parties = data.to as readonly Parameters<typeof teamOf>[0][];
    return parties.map(teamOf).filter((id) => id !== undefined);
  }
  // `<obligation>/<team>/<party>`
  if ('dutyId' in data) return data.dutyId.split('/').slice(1, 2);
  return [];
}

function wordsOf(entry: DatedEntry): string | undefined {
  switch (entry.kind) {
    case 'exercise.planned':
      return entry.data.title;
    case 'exercise.phase-changed':
      return [`${entry.data.from} → ${entry.data.to}`, entry.data.reason].filter(Boolean).join('. ');
    case 'exercise.rate-changed':
    case 'exercise.started':
      return `${entry.data.rate}×`;
    case 'message.sent':
      return entry.data.subject;
    case 'response.rated':
      return [`${entry.data.criterion}: ${entry.data.rating}`, entry.data.comment].filter(Boolean).join('. ');
    case 'objective.rated':
      return `${entry.data.rating}: ${entry.data.observation}`;
    case 'hint.opened':
      return entry.data.hintId;
    case 'duty.opened':
      return entry.data.obligationId;
    default: {
      const { data } = entry;
      if ('message' in data) return data.message;
      if ('text' in data) return data.text;
      if ('reason' in data) return data.reason;
      return 'note' in data ? data.note : undefined;
    }
  }
}

/** Kinds that there are entries of, in the order of their names. */
export function kindsIn(entries: readonly DatedEntry[]): readonly EntryKind[] {
  return [...new Set(entries.map(({ kind }) => kind))].toSorted();
}

/** Whose doing it was, as the log says it. */
export function doerOf(
  { actor }: DatedEntry,
  { outline }: Pick<ExerciseState, 'outline'>,
): string | undefined {
  return actor.role === 'team' ? outline.teams.get(actor.teamId ?? '')?.team.name : undefined;
}
