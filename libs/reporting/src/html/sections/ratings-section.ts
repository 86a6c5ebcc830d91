import { inFigures, type Report } from '@cyberdrill/domain';
import { html, type Markup } from '../markup.ts';
import type { Names } from '../names.ts';
import type { Section } from '../section.ts';
import { table } from '../table.ts';
import { percent } from '../words.ts';

/** Below this weighted kappa, comparisons between teams should wait. */
const SOUND_KAPPA = 0.6;

/** How far evaluators agree, and what they still owe. */
export function ratingsSection(report: Report, names: Names): Section {
  return {
    id: 'ratings',
    title: 'Ratings by evaluators',
    body: html`${agreement(report)}${disputed(report, names)}${awaiting(report, names)}`,
  };
}

function agreement({ agreement: rows }: Report): Markup {
  if (rows.length === 0)
    return html`<p>No criterion was rated by two evaluators, so their agreement is unknown.</p>`;
  const poor = rows.filter(({ weightedKappa }) => weightedKappa !== null && weightedKappa < SOUND_KAPPA);
  return html`${table(
    'Agreement of the first two evaluators',
    [
      { head: 'Criterion', kind: 'head', cell: ({ criterion }) => criterion ?? 'all' },
      { head: 'Rated twice', kind: 'number', cell: ({ items }) => items },
      { head: 'Same rating', kind: 'number', cell: ({ rawAgreement }) => percent(rawAgreement, 1) },
      { head: 'κ', kind: 'number', cell: ({ kappa }) => (kappa === null ? '–' : inFigures(kappa)) },
      {
        head: 'κ, quadratic weights',
        kind: 'number',
        cell: ({ weightedKappa }) => (weightedKappa === null ? '–' : inFigures(weightedKappa)),
      },
    ],
    rows,
  )}
  ${poor.length > 0 && html`<p class="note">Weighted κ is below ${SOUND_KAPPA} for ${poor.map(({ criterion }) => criterion ?? 'all criteria together').join(', ')}. Brief the evaluators again and adjudicate before comparing teams on it.</p>`}`;
}

function disputed({ injects }: Report, names: Names): Markup | false {
  const open = injects.flatMap(({ injectId, cells }) =>
    cells.flatMap(({ teamId, expectations }) =>
      expectations
        .filter(({ isProvisional }) => isProvisional)
        .map(({ expectationId }) => ({ injectId, teamId, expectationId })),
    ),
  );
  if (open.length === 0) return false;
  return table(
    'Awaiting adjudication: two evaluators differ by more than 1; their mean stands in until a third decides',
    [
      { head: 'Inject', kind: 'head', cell: ({ injectId }) => names.inject(injectId) },
      { head: 'Team', cell: ({ teamId }) => names.team(teamId) },
      { head: 'Expectation', cell: ({ expectationId }) => html`<span class="id">${expectationId}</span>` },
    ],
    open,
  );
}

function awaiting({ teams }: Report, names: Names): Markup {
  const waiting = teams.filter((team) => team.awaiting.length > 0);
  if (waiting.length === 0) return html`<p>Nothing awaits evaluation.</p>`;
  return table(
    'Awaiting evaluation: done, but counted nowhere until rated',
    [
      { head: 'Team', kind: 'head', cell: ({ teamId }) => names.team(teamId) },
      { head: 'Tasks', kind: 'number', cell: (team) => team.awaiting.length },
      {
        head: 'Which',
        cell: (team) =>
          team.awaiting.map(
            ({ injectId, expectationId }, index) =>
              html`${index > 0 && '; '}${names.inject(injectId)} (<span class="id">${expectationId}</span>)`,
          ),
      },
    ],
    waiting,
  );
}
