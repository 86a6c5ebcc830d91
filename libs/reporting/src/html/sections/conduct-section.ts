import { counted, exerciseTimeInWords, type LinkLoss, type Report, spanInWords } from '@cyberdrill/domain';
import { html, type Markup } from '../markup.ts';
import type { Names } from '../names.ts';
import type { Section } from '../section.ts';
import { table } from '../table.ts';
import { moment } from '../words.ts';

/** Late releases and lost connections: what the platform owes an answer for. */
export function conductSection(report: Report, names: Names): Section {
  const { releases, lateReleases, linkLosses } = report.conduct;
  const { medianLatenessMs, worstLatenessMs } = releases;
  const sharpness =
    medianLatenessMs === null || worstLatenessMs === null
      ? 'Nothing was released by plan or condition.'
      : `Of ${counted(releases.releases, 'release')} by plan or condition, counted for each team, half were at most ${spanInWords(medianLatenessMs)} late by the wall clock and the worst was ${spanInWords(worstLatenessMs)} late.`;
  return {
    id: 'conduct',
    title: 'Late releases and lost connections',
    body: html`<p>${sharpness}</p>
      ${
        lateReleases.length === 0
          ? html`<p>No release was more than ${spanInWords(releases.limitMs)} late.</p>`
          : table(
              `Releases more than ${spanInWords(releases.limitMs)} late`,
              [
                { head: 'Inject', kind: 'head', cell: ({ injectId }) => names.inject(injectId) },
                {
                  head: 'Teams',
                  cell: ({ teamIds }) =>
                    teamIds.map((id, index) => html`${index > 0 && ', '}${names.team(id)}`),
                },
                {
                  head: 'Due',
                  kind: 'number',
                  cell: ({ dueExerciseTimeMs }) =>
                    dueExerciseTimeMs === null ? '–' : exerciseTimeInWords(dueExerciseTimeMs),
                },
                { head: 'At', kind: 'number', cell: ({ at }) => moment(at) },
                { head: 'Late by', kind: 'number', cell: ({ latenessMs }) => spanInWords(latenessMs) },
                {
                  head: 'Became of it',
                  cell: ({ outcome }) =>
                    outcome === 'released-late' ? 'released and marked late' : 'put before control',
                },
              ],
              lateReleases,
            )
      }
      ${
        linkLosses.length === 0
          ? html`<p>No team lost its connection.</p>`
          : html`<p>
                Time runs from when an inject reached the team, so a lost connection costs nobody points.
              </p>
              ${lossTable(linkLosses, names)}`
      }`,
  };
}

/** Stretches without any device of a team. */
export function lossTable(losses: readonly LinkLoss[], names: Names): Markup {
  return table(
    'Connections lost: no device of the team was connected',
    [
      { head: 'Team', kind: 'head', cell: ({ teamId }) => names.team(teamId) },
      { head: 'From', kind: 'number', cell: ({ from }) => moment(from) },
      { head: 'Until', kind: 'number', cell: ({ until }) => moment(until) },
      { head: 'Lasted', kind: 'number', cell: ({ wallMs }) => spanInWords(wallMs) },
    ],
    losses,
  );
}
