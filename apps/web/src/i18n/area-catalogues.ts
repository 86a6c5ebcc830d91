/**
 * The texts that each area needs beside the common ones; texts of what two areas show are a catalogue of their own. The team room loads
 * `messages` with the pages that need it.
 */
export const CATALOGUES_OF = {
  identity: ['identity'],
  team: ['team'],
  control: ['control', 'msel', 'messages'],
  evaluation: ['evaluation'],
  wall: ['wall'],
  report: ['report'],
  workshop: ['workshop', 'team'],
} as const;
export type AreaName = keyof typeof CATALOGUES_OF;
export type CatalogueName = 'common' | (typeof CATALOGUES_OF)[AreaName][number];
