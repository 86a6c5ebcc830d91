import {
  type DutyScore,
  inFigures,
  type ObligationReport,
  type RequestScore,
  spanInWords,
  type TeamReport,
} from '@cyberdrill/domain';
import { html, type Markup } from '../markup.ts';
import type { Names } from '../names.ts';
import { table } from '../table.ts';
import { hundred, percent, points, shareInWords } from '../words.ts';
import { lines } from './cell-story.ts';
import { bandOf, DIMENSION_WORDS } from './dimensions-section.ts';

/** A team's results in figures: dimensions, tasks, coordination, connection. */
export function teamFacts(team: TeamReport): Markup {
  const { tasks, composite, coordination, link, dimensions } = team;
  return html`<dl class="facts">
      <dt>Part</dt>
      <dd><bdi>${team.part}</bdi></dd>
      <dt>Tasks on time</dt>
      <dd>
        ${tasks.onTime} of ${tasks.tasks} (${percent(tasks.onTime, tasks.tasks)}); ${tasks.met} met,
        ${tasks.awaiting} await evaluation
      </dd>
      ${dimensions
        .filter(({ score }) => score !== null)
        .map(
          ({ dimension, score, onTime, tasks: asked }) =>
            html`<dt>${dimension} ${DIMENSION_WORDS[dimension]}</dt>
              <dd>${hundred(score)} points; ${onTime} of ${asked} on time</dd>`,
        )}
      <dt>Composite</dt>
      <dd>
        ${hundred(composite.score)}${composite.interval !== null && html`, 90 % interval ${Math.round(composite.interval.low)} – ${Math.round(composite.interval.high)}`};
        ${bandOf(team)}
      </dd>
      <dt>Coordination</dt>
      <dd>
        ${points(coordination.score)} points; recall ${shareInWords(team.recall.part, team.recall.of)},
        precision ${shareInWords(team.precision.part, team.precision.of)}, closed loop
        ${shareInWords(team.closedLoop.part, team.closedLoop.of)}
      </dd>
      <dt>Connection</dt>
      <dd>
        ${link.losses === 0 ? 'never lost' : `lost ${link.losses} times, ${spanInWords(link.lostWallMs)} in all`}
      </dd>
    </dl>
    ${lines([...composite.working, ...coordination.working])}`;
}

/** What a team owed to others, and what others asked of it. */
export function dutiesAndRequests(
  team: TeamReport,
  obligations: readonly Pick<ObligationReport, 'obligationId' | 'title'>[],
  names: Names,
): Markup {
  const titles = new Map(obligations.map(({ obligationId, title }) => [obligationId, title]));
  return html`${
    team.duties.length > 0 &&
    html`<details>
      <summary>
        Duties to tell others <span class="soft">· ${team.recall.part} of ${team.recall.of} done</span>
      </summary>
      ${team.duties.map((duty) => dutyStory(duty, titles, names))}
    </details>`
  }
  ${
    team.requests.length > 0 &&
    html`<details>
      <summary>Requests of others <span class="soft">· ${team.requests.length}</span></summary>
      ${requestTable(team.requests, names)}
    </details>`
  }`;
}

function dutyStory(duty: DutyScore, titles: ReadonlyMap<string, string>, names: Names): Markup {
  const judged = duty.judgement;
  return html`<p>
      ${names.story(titles.get(duty.obligationId) ?? duty.obligationId)} → ${names.party(duty.to)}:
      <b>${duty.score === null ? duty.status.replace('-', ' ') : `${points(duty.score)} points`}</b
      >${judged !== null && html` <span class="soft">Evaluator: <bdi>${judged.reason}</bdi></span>`}
    </p>
    ${lines(duty.working)}`;
}

function requestTable(requests: readonly RequestScore[], names: Names): Markup {
  return table(
    'Requests that reached the team',
    [
      { head: 'From', kind: 'head', cell: ({ from }) => names.party(from) },
      { head: 'Kind', cell: ({ kind }) => kind.replaceAll('-', ' ') },
      { head: 'Acknowledgement', kind: 'number', cell: ({ acknowledgement }) => part(acknowledgement) },
      { head: 'Answer', kind: 'number', cell: ({ answer }) => part(answer) },
      { head: 'Score', kind: 'number', cell: ({ score }) => part(score) },
      { head: 'How', cell: ({ working }) => working.join(' ') },
    ],
    requests,
  );
}

function part(value: number | null): string {
  return value === null ? '–' : inFigures(value);
}
