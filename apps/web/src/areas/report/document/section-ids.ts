/** The parts of a report, in the order in which they stand. */
export const SECTION_IDS = [
  'summary',
  'conduct',
  'replay',
  'injects',
  'teams',
  'results',
  'objectives',
  'dimensions',
  'bands',
  'coordination',
  'times',
  'handling',
  'ratings',
  'log',
  'method',
] as const;

/** A part of the report; its anchor in the address. */
export type SectionId = (typeof SECTION_IDS)[number];
