import type { InjectKind, Scenario } from '@cyberdrill/domain';
import { csvTable, type CsvColumn } from '../csv-table.ts';
import { mselRows, type MselRow } from './msel-row.ts';

/** HSEEP's event types; the last two as Blueprint has them. */
const EVENT_TYPES: Readonly<Record<InjectKind, string>> = {
  inject: 'Inject',
  contingency: 'Contingency Inject',
  'expected-action': 'Expected Action',
  information: 'Information',
  facilitation: 'Facilitation',
};

/** Sets of columns that exercise planners know by these heads. */
const COLUMN_SETS = {
  standard: [
    { head: 'Control Number', cell: ({ number }) => number },
    { head: 'Move', cell: ({ phase }) => phase },
    { head: 'Group', cell: ({ kind }) => EVENT_TYPES[kind] },
    { head: 'Delivery Time', cell: ({ deliveryTime }) => deliveryTime },
    { head: 'Simulated Time', cell: ({ storyTime }) => storyTime },
    { head: 'Assigned To', cell: () => '' },
    { head: 'Status', cell: () => '' },
    { head: 'Title', cell: ({ title }) => title },
    { head: 'Description', cell: ({ release, channel }) => `${channel}, ${release}` },
    { head: 'From Org', cell: ({ from }) => from },
    { head: 'To Org', cell: ({ to }) => to },
    { head: 'Details', cell: ({ body }) => body },
    { head: 'Expected Actions', cell: ({ expected }) => expected },
  ],
  hseep: [
    { head: 'Event Number', cell: ({ number }) => number },
    { head: 'Designated Scenario Time', cell: ({ storyTime }) => storyTime },
    { head: 'Event Type', cell: ({ kind }) => EVENT_TYPES[kind] },
    { head: 'Inject Mode', cell: ({ channel }) => channel },
    { head: 'From', cell: ({ from }) => from },
    { head: 'To', cell: ({ to }) => to },
    { head: 'Message', cell: ({ title, body }) => `${title}\n${body}` },
    { head: 'Expected Participant Response', cell: ({ expected }) => expected },
    { head: 'Exercise Objective', cell: ({ objectives }) => objectives },
    { head: 'Notes', cell: ({ notes }) => notes },
  ],
} as const satisfies Record<string, readonly CsvColumn<MselRow>[]>;

/** A set of columns. */
export type MselColumns = keyof typeof COLUMN_SETS;

/** All of them. */
export const MSEL_COLUMNS = Object.keys(COLUMN_SETS) as readonly MselColumns[];

/**
 * The MSEL of a scenario as CSV, for planners and controllers: it holds all that teams must not know.
 * @param language in which texts are wanted; those without a translation stand in the scenario's own
 */
export function renderMselCsv(scenario: Scenario, columns: MselColumns, language: string): string {
  return csvTable<MselRow>(COLUMN_SETS[columns], mselRows(scenario, language));
}
