import type { LogLine } from '@cyberdrill/domain';
import { html } from '../markup.ts';
import type { Section } from '../section.ts';
import { table } from '../table.ts';
import { clockTime, moment } from '../words.ts';

/** A team is not told the places in the journal. */
type Line = Omit<LogLine, 'seq'> & Partial<Pick<LogLine, 'seq'>>;

/** What control did, and what changed for everybody. */
export function logSection(log: readonly Line[]): Section {
  return {
    id: 'log',
    title: 'Log',
    body:
      log.length === 0
        ? html`<p>Nothing was logged.</p>`
        : table(
            'Actions of control and changes of the exercise, in order',
            [
              ...(log.some(({ seq }) => seq !== undefined)
                ? [{ head: 'Entry', kind: 'number' as const, cell: ({ seq }: Line) => seq ?? '' }]
                : []),
              { head: 'Exercise clock', kind: 'number', cell: ({ at }) => moment(at) },
              { head: 'Time', cell: ({ at }) => `${at.utc.slice(0, 10)} ${clockTime(at.utc)}` },
              { head: 'By', cell: ({ by }) => by },
              { head: 'What', cell: ({ text }) => html`<bdi>${text}</bdi>` },
            ],
            log,
          ),
  };
}
