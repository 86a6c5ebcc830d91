import { storable } from './storable.ts';
import type { Entry } from './entry.ts';

/** What the list of exercises shows of one, as its journal tells. */
export interface Listing {
  /** Empty until the exercise is planned. */
  readonly title: string;
  /** True from STARTEX until ENDEX or termination. */
  readonly isLive: boolean;
}

/** An exercise without entries, as the list shows it. */
export const UNLISTED: Listing = { title: '', isLive: false };

/** How the list shows an exercise after further entries. */
export function listingAfter(listing: Listing, entries: readonly Entry[]): Listing {
  return entries.reduce<Listing>((before, entry) => {
    switch (entry.kind) {
      case 'exercise.planned':
        return { ...before, title: storable(entry.data.title) };
      case 'exercise.started':
        return { ...before, isLive: true };
      case 'exercise.ended':
      case 'exercise.terminated':
        return { ...before, isLive: false };
      default:
        return before;
    }
  }, listing);
}
