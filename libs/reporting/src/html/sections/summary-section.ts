import { counted, type Report, spanInWords } from '@cyberdrill/domain';
import { html, type Markup, type Part } from '../markup.ts';
import type { Section } from '../section.ts';
import { dateAndTime, fromTo, percent } from '../words.ts';

/** What happened, on one page. */
export function summarySection(report: Report): Section {
  return {
    id: 'summary',
    title: 'Summary',
    body: html`${whatHappened(report)}${keyNumbers(report)}
      <div class="two">
        ${findings('What went well', report.summary.strengths, 'good')}${findings('What to work on', report.summary.weaknesses, 'bad')}
      </div>
      <p class="soft">
        Found by rule: kinds of tasks with at least 5 scored items; 75 % on time divides the two lists.
      </p>
      ${aims(report)}`,
  };
}

function whatHappened({ exercise, summary, conduct }: Report): Markup {
  const late =
    conduct.releases.releases === 0
      ? 'Nothing was released by plan.'
      : `Of ${counted(conduct.releases.releases, 'planned release')}, ${conduct.releases.late} came more than ${spanInWords(conduct.releases.limitMs)} late.`;
  return html`<p>
      ${counted(summary.teams, 'team')} played ${counted(summary.injects, 'inject')} of the scenario
      <bdi lang="${exercise.scenario.language}">${exercise.scenario.title}</bdi>. ${whenItRan(exercise)}
    </p>
    <p>
      ${late}
      ${counted(conduct.linkLosses.length, 'loss of a team’s connection', 'losses of a team’s connection')}
      happened during the exercise. ${counted(summary.messages, 'message was', 'messages were')} sent.
    </p>
    <p>This was an exercise without blame: the results are there to learn from, not to rank teams by.</p>`;
}

function whenItRan({ startedAt, endedAt, pausedWallMs }: Report['exercise']): Markup {
  if (startedAt === null) return html`It has not started.`;
  if (endedAt === null) {
    return html`It started on ${dateAndTime(startedAt.utc)} and had not ended when this report was made.`;
  }
  const wallMs = Date.parse(endedAt.utc) - Date.parse(startedAt.utc);
  return html`It ran from ${fromTo(startedAt.utc, endedAt.utc)}: ${spanInWords(endedAt.exerciseTimeMs)} of
  exercise time, ${spanInWords(wallMs)} by the wall clock, of which the clock stood still for
  ${spanInWords(pausedWallMs)}.`;
}

function keyNumbers({ summary, times }: Report): Markup {
  const { pairs, tasks, duties } = summary;
  const median = times.acknowledge.medianMs;
  return html`<dl class="numbers">
    ${number('Tasks done on time', percent(tasks.onTime, tasks.tasks), `${tasks.onTime} of ${tasks.tasks} scored tasks`)}
    ${number('Acknowledgement, median', median === null ? '–' : spanInWords(median), `${times.acknowledge.done} of ${times.acknowledge.observed} acknowledged`)}
    ${number('Injects answered', percent(pairs.answered, pairs.askedToAnswer), `${pairs.answered} of ${pairs.askedToAnswer} that asked for an answer`)}
    ${number('Duties to tell others, done', percent(duties.discharged, duties.required), `${duties.discharged} of ${duties.required}; ${duties.onTime} on time`)}
    ${number('Handling breaches', String(summary.breaches), 'messages that went too far')}
    ${number('Awaiting evaluation', String(tasks.awaiting), 'tasks counted nowhere yet')}
  </dl>`;
}

function number(name: string, value: string, detail: string): Markup {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value} <small>${detail}</small></dd>
  </div>`;
}

function findings(title: string, list: Report['summary']['strengths'], hue: string): Markup {
  const items: Part =
    list.length === 0
      ? html`<p class="soft">Nothing stands out by the rule.</p>`
      : html`<ul>
          ${list.map(({ sentence }) => html`<li>${sentence}</li>`)}
        </ul>`;
  return html`<div>
    <h3 class="${hue}">${title}</h3>
    ${items}
  </div>`;
}

const AIM_WORDS = {
  communication: 'Communication between participating teams',
  'incident-response': 'Incident response capabilities',
  cooperation: 'National and international cooperation',
} as const;

function aims({ aims: list }: Report): Markup {
  return html`<h3>By aim</h3>
    <ul>
      ${list.map(
        ({ aim, objectives, tasks }) =>
          html`<li>
            ${AIM_WORDS[aim]}:
            ${
              objectives.length === 0
                ? 'no objective of this scenario.'
                : `${tasks.onTime} of ${tasks.tasks} tasks on time (${percent(tasks.onTime, tasks.tasks)}), ${counted(objectives.length, 'objective')}.`
            }
          </li>`,
      )}
    </ul>`;
}
