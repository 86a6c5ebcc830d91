import type { InjectReport, Report } from '@cyberdrill/domain';
import { html } from '../markup.ts';
import type { Names } from '../names.ts';
import type { Section } from '../section.ts';
import { ALL_STATES, stateLook, stateOf } from '../states.ts';
import { type Column, table } from '../table.ts';

/** Where every inject stands for every team. */
export function boardSection(report: Report, names: Names): Section {
  const columns: readonly Column<InjectReport>[] = [
    { head: 'Inject', kind: 'head', cell: ({ injectId }) => names.inject(injectId) },
    ...report.teams.map(({ teamId }): Column<InjectReport> => ({
      head: names.team(teamId),
      kind: 'state',
      cell: ({ cells }) => {
        const cell = cells.find((one) => one.teamId === teamId);
        return cell === undefined ? html`<span class="soft" title="not addressed">·</span>` : stateOf(cell);
      },
    })),
  ];
  return {
    id: 'board',
    title: 'Board: injects and teams',
    body: html`<p>
        ${ALL_STATES.map((state) => html`${stateLook(state)}&ensp;`)}<span class="soft">· not addressed</span>
      </p>
      ${table('State of each inject for each team at the end', columns, report.injects)}`,
    isWide: report.teams.length > 6,
  };
}
