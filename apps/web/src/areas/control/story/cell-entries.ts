import type { DatedEntry, EntryKind } from '@cyberdrill/domain';
import type { CellAddress } from '../view/control-view.ts';

/** Entries that tell the story of a cell. */
export const STORY_KINDS = [
  'inject.armed',
  'inject.released',
  'inject.held',
  'inject.unheld',
  'inject.skipped',
  'inject.overdue',
  'inject.shifted',
  'deadline.extended',
  'deadline.passed',
  'inject.delivered',
  'inject.opened',
  'inject.acknowledged',
  'response.submitted',
  'hint.opened',
  'expectation.excused',
  'response.rated',
  'action.observed',
] as const satisfies readonly EntryKind[];
export type StoryKind = (typeof STORY_KINDS)[number];

/** The entries about one inject for one team, in the order of the journal. */
export function entriesOfCell(
  entries: readonly DatedEntry[],
  { injectId, teamId }: CellAddress,
): readonly DatedEntry<StoryKind>[] {
  return entries.filter((entry): entry is DatedEntry<StoryKind> => {
    if (!isOfStory(entry) || entry.data.injectId !== injectId) return false;
    return 'teamIds' in entry.data ? entry.data.teamIds.includes(teamId) : entry.data.teamId === teamId;
  });
}

function isOfStory(entry: DatedEntry): entry is DatedEntry<StoryKind> {
  return (STORY_KINDS as readonly EntryKind[]).includes(entry.kind);
}

/** Why it was done, where the entry says so. */
export function reasonOf({ data }: DatedEntry<StoryKind>): string | undefined {
  if ('reason' in data) return data.reason;
  return 'note' in data ? data.note : undefined;
}

/** By how much something was moved, in milliseconds, where the entry says so. */
export function spanOf({ data }: DatedEntry<StoryKind>): number | undefined {
  return 'byMs' in data ? data.byMs : undefined;
}
