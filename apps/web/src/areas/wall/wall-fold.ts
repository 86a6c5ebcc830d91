import type { StreamEntry } from '@cyberdrill/contracts';
import {
  EMPTY_WALL,
  evolveWall,
  foldable,
  wallReader,
  wallView,
  type StaffEntry,
  type Wall,
  type WallEntry,
  type WallReader,
} from '@cyberdrill/domain';
import type { Fold } from '../../realtime/stream-store.ts';

/** What a wall shows, and, where the stream tells more than a wall may show, what has become public so far. */
export interface WallState {
  readonly wall: Wall;
  readonly reader: WallReader;
}

/**
 * A stream as a wall. An observer is sent nothing but what may hang on one. Who is sent everything sees the same: the rule by which
 * the server makes the stream of observers is used here, so that a director may put the page on the wall.
 */
export const WALL_FOLD: Fold<WallState> = {
  views: ['wall', 'whole'],
  empty: { wall: EMPTY_WALL, reader: wallReader() },
  evolve: (state, entries) => entries.reduce(after, state),
};

function after({ wall, reader }: WallState, entry: StreamEntry): WallState {
  if (!isOfStaff(entry)) return { reader, wall: evolveWall(wall, entry as WallEntry) };
  const step = wallView(reader, foldable(entry));
  return { reader: step.reader, wall: step.shown.reduce(evolveWall, wall) };
}

/** What is made for a wall does not say who may see it: everybody may. */
function isOfStaff(entry: StreamEntry): entry is StaffEntry & StreamEntry {
  return 'audience' in entry;
}
