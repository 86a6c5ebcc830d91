import type teamWords from '../../../../locales/en/team.json';

/** A page of the room: its address below the room, and its word in the catalogue `team` (`nav`). */
interface RoomPage {
  readonly path: string;
  readonly word: keyof typeof teamWords.nav;
}

/** The pages of the room, in the order in which they are offered. Each has a route in `pages.tsx`. */
export const ROOM_PAGES: readonly RoomPage[] = [
  { path: '', word: 'inbox' },
  { path: 'messages', word: 'messages' },
  { path: 'directory', word: 'directory' },
  { path: 'reports', word: 'reports' },
  { path: 'log', word: 'log' },
  { path: 'scores', word: 'scores' },
];
