import { type ExerciseReport, type TeamExerciseReport, spanInWords } from '@cyberdrill/domain';
import { html, Markup, type Part } from './markup.ts';
import { renderSection, type Section } from './section.ts';
import { stateShapes } from './states.ts';
import { style } from './style.ts';
import { tlpLabel } from './tlp.ts';
import { dateAndTime, fromTo } from './words.ts';

/** What stands at the head of a report. */
export interface PageHead {
  readonly exercise: ExerciseReport | TeamExerciseReport;
  readonly title: string;
  /** Under the title. */
  readonly subtitle: Part;
}

/** A whole document: no script, no request to anywhere, everything inside. */
export function page({ exercise, title, subtitle }: PageHead, sections: readonly Section[]): string {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light" />
        <title>${title} – ${exercise.tlp}</title>
        <style>
          ${sheet(exercise)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">To the report</a>
        ${stateShapes()}
        <div class="page">
          <header class="top">
            <div class="band"><span>EXERCISE · EXERCISE · EXERCISE</span>${tlpLabel(exercise.tlp)}</div>
            <h1><bdi>${title}</bdi></h1>
            ${subtitle} ${facts(exercise)}
          </header>
          <nav class="contents" aria-labelledby="contents">
            <h2 id="contents">Contents</h2>
            <ol>
              ${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}
            </ol>
          </nav>
          <main id="main">${sections.map(renderSection)}</main>
          <footer class="end">
            <div class="band"><span>EXERCISE · EXERCISE · EXERCISE</span>${tlpLabel(exercise.tlp)}</div>
          </footer>
        </div>
      </body>
    </html> `;
  return document.text;
}

/** Made of our own constants and a label of a closed list: nothing of it comes from outside. */
function sheet(exercise: Pick<ExerciseReport, 'tlp'>): Markup {
  return new Markup(style(exercise.tlp));
}

function facts({ scenario, startedAt, endedAt, journal }: ExerciseReport | TeamExerciseReport): Markup {
  const when =
    startedAt === null
      ? 'not started'
      : endedAt === null
        ? html`since ${dateAndTime(startedAt.utc)}`
        : fromTo(startedAt.utc, endedAt.utc);
  return html`<dl class="facts">
    <dt>Scenario</dt>
    <dd>
      <bdi lang="${scenario.language}">${scenario.title}</bdi> (<bdi>${scenario.id}</bdi> ${scenario.version},
      ${scenario.level}, planned for ${spanInWords(scenario.plannedDurationMs)})
    </dd>
    <dt>When</dt>
    <dd>${when}</dd>
    <dt>State of the journal</dt>
    <dd>
      ${'entries' in journal && `${journal.entries} entries; `}last entry at ${dateAndTime(journal.asOf.utc)};
      head <span class="id">${journal.shortHash}</span>
    </dd>
  </dl>`;
}
