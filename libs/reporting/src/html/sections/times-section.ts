import { type Distribution, type Report, spanInWords } from '@cyberdrill/domain';
import { shareDoneChart } from '../charts/share-done-chart.ts';
import { html, type Markup } from '../markup.ts';
import type { Names } from '../names.ts';
import type { Section } from '../section.ts';
import { table } from '../table.ts';
import { percent } from '../words.ts';

interface Row {
  readonly name: string;
  readonly times: Distribution;
}

/** How long things took, with misses counted honestly. */
export function timesSection(report: Report, names: Names): Section {
  const { times, communicationChecks } = report;
  const headline: readonly Row[] = [
    { name: 'Time to acknowledge (TTA)', times: times.acknowledge },
    { name: 'Time to the first final answer', times: times.answer },
    { name: 'Time to notify (TTN)', times: times.notify },
  ];
  const rows = [
    ...headline,
    ...times.byType.map(({ type, times: own }) => ({ name: `Expectation: ${type}`, times: own })),
  ].filter((row) => row.times.observed > 0);
  return {
    id: 'times',
    title: 'How long things took',
    body: html`<p>
        Times are active time: pauses are taken out, and time runs from when an inject reached the team.
        Whoever never did it stays in: in the restricted mean as the whole horizon, in median and 90 % as not
        yet. A mean over those who did it would flatter those who did not.
      </p>
      <div class="charts">
        ${headline.filter((row) => row.times.observed > 0).map((row) => shareDoneChart(row.name, row.times))}
      </div>
      ${table(
        'Times over all teams',
        [
          { head: 'What', kind: 'head', cell: ({ name }) => name },
          { head: 'Done', kind: 'number', cell: (row) => `${row.times.done} of ${row.times.observed}` },
          { head: 'Median', kind: 'number', cell: (row) => span(row.times.medianMs) },
          { head: '90 %', kind: 'number', cell: (row) => span(row.times.p90Ms) },
          { head: 'Restricted mean', kind: 'number', cell: (row) => span(row.times.restrictedMeanMs) },
          { head: 'Horizon', kind: 'number', cell: (row) => spanInWords(row.times.horizonMs) },
        ],
        rows,
      )}
      ${table(
        'Times of each team: median, and restricted mean after it',
        [
          { head: 'Team', kind: 'head', cell: ({ teamId }) => names.team(teamId) },
          { head: 'Acknowledge', kind: 'number', cell: (team) => both(team.times.acknowledge) },
          { head: 'Answer', kind: 'number', cell: (team) => both(team.times.answer) },
          { head: 'Notify', kind: 'number', cell: (team) => both(team.times.notify) },
        ],
        report.teams,
      )}
      ${communicationChecks.length > 0 && communication(communicationChecks, names)}`,
  };
}

function span(ms: number | null): string {
  return ms === null ? 'not reached' : spanInWords(ms);
}

function both({ observed, medianMs, restrictedMeanMs }: Distribution): string {
  return observed === 0 ? '–' : `${span(medianMs)} / ${span(restrictedMeanMs)}`;
}

function communication(checks: Report['communicationChecks'], names: Names): Markup {
  return table(
    'Communication check: teams that acknowledged within 5, 15 and 60 minutes, of those reached',
    [
      {
        head: 'Inject',
        kind: 'head',
        cell: ({ injectId, channel }) => (injectId === null ? `all by ${channel}` : names.inject(injectId)),
      },
      { head: 'Channel', cell: ({ channel }) => channel },
      { head: 'Reached', kind: 'number', cell: ({ reached }) => reached },
      { head: '5 min', kind: 'number', cell: ({ within5Min, reached }) => percent(within5Min, reached) },
      { head: '15 min', kind: 'number', cell: ({ within15Min, reached }) => percent(within15Min, reached) },
      { head: '60 min', kind: 'number', cell: ({ within60Min, reached }) => percent(within60Min, reached) },
    ],
    checks,
  );
}
