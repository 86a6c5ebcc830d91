import { inFigures, type InjectReport, type Report, spanInWords } from '@cyberdrill/domain';
import { html, type Markup } from '../markup.ts';
import type { Names } from '../names.ts';
import { richText } from '../rich-text.ts';
import type { Section } from '../section.ts';
import { table } from '../table.ts';
import { tlpLabel } from '../tlp.ts';
import { percent, points } from '../words.ts';

/** Every inject over all teams, and what was expected. */
export function injectsSection(report: Report, names: Names): Section {
  const { injects } = report;
  return {
    id: 'injects',
    title: 'Results by inject',
    body: html`<p>Counts are teams. The mean score is that of the teams that have one, of 100 points.</p>
      ${table(
        'Injects in the order of the MSEL',
        [
          { head: 'Inject', kind: 'head', cell: ({ injectId }) => names.inject(injectId) },
          { head: 'Channel', cell: ({ channel }) => channel },
          { head: 'Label', cell: ({ tlp }) => tlpLabel(tlp) },
          { head: 'Addressed', kind: 'number', cell: ({ counts }) => counts.addressed },
          { head: 'Delivered', kind: 'number', cell: ({ counts }) => counts.delivered },
          {
            head: 'Acknowledged',
            kind: 'number',
            cell: ({ counts, asksAcknowledgement }) => (asksAcknowledgement ? counts.acknowledged : '–'),
          },
          {
            head: 'Answered',
            kind: 'number',
            cell: ({ counts, asksResponse }) => (asksResponse ? counts.answered : '–'),
          },
          { head: 'No answer', kind: 'number', cell: ({ counts }) => counts.overdue },
          { head: 'On time', kind: 'number', cell: onTime },
          { head: 'Mean score', kind: 'number', cell: ({ meanScore }) => points(meanScore) },
        ],
        injects,
      )}
      <h3>What was said and expected</h3>
      ${injects.map((inject) => wordsAndExpectations(inject, names, report.exercise.scenario.language))}`,
  };
}

function onTime({ cells }: InjectReport): string {
  const scored = cells
    .flatMap(({ expectations }) => expectations)
    .filter(({ status }) => status === 'scored');
  return percent(scored.filter((one) => one.isOnTime === true).length, scored.length);
}

function wordsAndExpectations(inject: InjectReport, names: Names, language: string): Markup {
  return html`<details>
    <summary>${names.inject(inject.injectId)}</summary>
    ${richText(inject.body, language)} ${inject.expectations.length > 0 && expected(inject, names)}
  </details>`;
}

function expected(inject: InjectReport, names: Names): Markup {
  return html`<ul>
    ${inject.expectations.map(
      ({
        expectationId,
        type,
        description,
        weight,
        dimension,
        isCritical,
        targetMs,
        deadlineMs,
        beta,
        delta,
        floor,
      }) =>
        html`<li>
          <span class="id">${expectationId}</span> (${type}, dimension ${dimension}, weight
          ${inFigures(weight)}${isCritical && ', critical'}): ${names.story(description)}
          <span class="soft"
            >Target ${spanInWords(targetMs)}, deadline ${spanInWords(deadlineMs)}; β ${inFigures(beta)}, δ
            ${inFigures(delta)}, floor ${inFigures(floor)}.</span
          >
        </li>`,
    )}
  </ul>`;
}
