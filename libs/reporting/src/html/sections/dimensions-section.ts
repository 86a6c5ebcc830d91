import { type Dimension, DIMENSIONS, inFigures, type Report, type TeamReport } from '@cyberdrill/domain';
import { bar } from '../charts/bar.ts';
import { html, type Markup } from '../markup.ts';
import type { Names } from '../names.ts';
import type { Section } from '../section.ts';
import { type Column, table } from '../table.ts';
import { hundred } from '../words.ts';

/** What the dimensions stand for. */
export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  A: 'Detection and triage',
  B: 'Analysis',
  C: 'Containment and recovery',
  D: 'Notification and reporting',
  E: 'International coordination and sharing',
  F: 'Public and strategic communication',
};

/** Score dimensions of every team; bands, not ranks. */
export function dimensionsSection(report: Report, names: Names): Section {
  const { rules, teams } = report;
  if (rules.scoringMode === 'none') {
    return {
      id: 'dimensions',
      title: 'Dimensions',
      body: html`<p>This exercise was planned without scoring.</p>`,
    };
  }
  return {
    id: 'dimensions',
    title: 'Dimensions',
    body: html`<p>
        Each dimension is the weighted share of what was attainable for that team, 0 to 100. A dash: nothing
        of that dimension was asked of the team. The order is that of the plan, not of merit.
      </p>
      ${table(
        'Teams and dimensions',
        [
          { head: 'Team', kind: 'head', cell: ({ teamId }) => names.team(teamId) },
          ...DIMENSIONS.map(dimensionColumn),
          { head: 'Composite', kind: 'number', cell: ({ composite }) => hundred(composite.score) },
          {
            head: '90 % interval',
            kind: 'number',
            cell: ({ composite: { interval } }) =>
              interval === null ? '–' : `${Math.round(interval.low)} – ${Math.round(interval.high)}`,
          },
          { head: 'Among peers', cell: bandOf },
        ],
        teams,
      )}
      <dl class="facts">
        ${DIMENSIONS.map(
          (dimension) =>
            html`<dt>${dimension}</dt>
              <dd>
                ${DIMENSION_WORDS[dimension]}; weight in the composite
                ${inFigures(rules.dimensionWeights[dimension])}
              </dd>`,
        )}
      </dl>
      ${calibration(teams, names)}`,
    isWide: true,
  };
}

function dimensionColumn(dimension: Dimension): Column<TeamReport> {
  return {
    head: dimension,
    kind: 'number',
    title: DIMENSION_WORDS[dimension],
    cell: ({ dimensions }) => bar(dimensions.find((one) => one.dimension === dimension)?.score ?? null),
  };
}

const QUARTILES = {
  1: 'upper quarter',
  2: 'second quarter',
  3: 'third quarter',
  4: 'lower quarter',
} as const;

/** A band in words. */
export function bandOf({ composite: { band } }: Pick<TeamReport, 'composite'>): Markup {
  if (band.position === null) return html`<span class="soft">not shown: ${band.because}</span>`;
  const quartile = band.quartile === null ? '' : `, ${QUARTILES[band.quartile]}`;
  const words = { above: 'above', among: 'among', below: 'below' }[band.position];
  return html`<span title="${band.because}">${words} peers${quartile}</span>`;
}

function calibration(teams: readonly TeamReport[], names: Names): Markup | false {
  const known = teams.filter((team) => team.calibration !== null);
  if (known.length === 0) return false;
  return table(
    'Estimates: Brier score of the probabilities teams gave (0 is perfect, 0.25 is always one half; never scored)',
    [
      { head: 'Team', kind: 'head', cell: ({ teamId }) => names.team(teamId) },
      { head: 'Estimates', kind: 'number', cell: (team) => team.calibration?.forecasts ?? 0 },
      { head: 'Brier score', kind: 'number', cell: (team) => inFigures(team.calibration?.brier ?? 0) },
    ],
    known,
  );
}
