import type { DatedEntry, EntryKind } from '../journal/entry.ts';

/** What outside channels can be told of; a webhook names some of these. */
export const NOTICE_KINDS = ['endex', 'no-duff', 'duty-overdue', 'alarm'] as const;

/**
 * - `endex`: the exercise has ended, or was ended early;
 * - `no-duff`: a real incident was declared, or is over;
 * - `duty-overdue`: a team has not told whom it had to tell by the deadline;
 * - `alarm`: something waits for exercise control: an inject that was found due too late, a team without any connection.
 */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** That something happened, in ids, kinds and times: nothing anybody wrote, and nothing of an inject's words. */
export interface Notice {
  readonly kind: NoticeKind;
  /** The journal entry it tells of. */
  readonly entry: EntryKind;
  /** Its place in the journal. */
  readonly seq: number;
  /** Wall time in milliseconds since 1970 (UTC). */
  readonly atMs: number;
  /** Milliseconds on the exercise clock. */
  readonly exerciseTimeMs: number;
  readonly injectId?: string;
  readonly dutyId?: string;
  readonly teamIds?: readonly string[];
}

/** Entries that are told of. The list is closed: a new kind of entry is told to nobody until it stands here. */
const TOLD: { readonly [K in EntryKind]?: NoticeKind } = {
  'exercise.ended': 'endex',
  'exercise.terminated': 'endex',
  'exercise.no-duff-declared': 'no-duff',
  'exercise.no-duff-lifted': 'no-duff',
  'duty.overdue': 'duty-overdue',
  'inject.overdue': 'alarm',
  'team.disconnected': 'alarm',
};

/** What is told outside of an entry; `undefined` for all that stays inside. */
export function noticeOf(entry: DatedEntry): Notice | undefined {
  const kind = TOLD[entry.kind];
  if (kind === undefined) return undefined;
  const { seq, occurredAtMs, exerciseTimeMs } = entry;
  return { kind, entry: entry.kind, seq, atMs: occurredAtMs, exerciseTimeMs, ...idsIn(entry) };
}

/** Named one by one, so that no text of an entry goes with them. */
function idsIn(entry: DatedEntry): Pick<Notice, 'injectId' | 'dutyId' | 'teamIds'> {
  switch (entry.kind) {
    case 'duty.overdue':
      return { dutyId: entry.data.dutyId };
    case 'inject.overdue':
      return { injectId: entry.data.injectId, teamIds: entry.data.teamIds };
    case 'team.disconnected':
      return { teamIds: [entry.data.teamId] };
    default:
      return {};
  }
}
