import {
  exerciseTimeInWords,
  type CellReport,
  type ExpectationScore,
  type FieldValue,
  type InjectReport,
  spanInWords,
} from '@cyberdrill/domain';
import { html, type Markup, type Part } from '../markup.ts';
import type { Names } from '../names.ts';
import { stateOf } from '../states.ts';
import { moment, points } from '../words.ts';

/** What of an inject the story of a cell needs. */
export type StoryInject = Pick<InjectReport, 'injectId' | 'expectations'>;

/**
 * The whole story of one inject for one team: its times, the answer, and every score with its arithmetic.
 * @param mostCharacters longer texts are cut; the journal has them in full
 * @param words what the inject said, where it is not told elsewhere
 */
export function cellStory(
  inject: StoryInject,
  cell: CellReport,
  names: Names,
  mostCharacters: number,
  words: Markup | false = false,
): Markup {
  const score =
    cell.score.score === null ? false : html` <span class="soft">· ${points(cell.score.score)} points</span>`;
  return html`<details>
    <summary>${names.inject(inject.injectId)} ${stateOf(cell)}${score}</summary>
    ${words}${chain(cell)}${answerOf(cell, mostCharacters)}
    ${cell.expectations.map((result, index) => expectationStory(result, inject.expectations[index]?.description ?? '', names))}
    ${cell.expectations.length > 0 && lines(cell.score.working)}
  </details> `;
}

/** planned → released → delivered → opened → acknowledged → first response → completed → assessed, with the span between. */
function chain(cell: CellReport): Markup {
  const links = [
    { name: 'released', at: cell.released },
    { name: 'delivered', at: cell.delivered },
    { name: 'opened', at: cell.opened },
    { name: 'acknowledged', at: cell.acknowledged },
    { name: 'first response', at: cell.firstResponse },
    { name: 'final answer', at: cell.completed },
    { name: 'assessed', at: cell.assessed },
  ].filter(({ at }) => at !== null);
  const planned = cell.plannedExerciseTimeMs;
  const notes = [
    cell.shiftMs !== 0 && `moved by ${spanInWords(cell.shiftMs)}`,
    cell.extensionMs !== 0 && `deadline extended by ${spanInWords(cell.extensionMs)}`,
    cell.hints.length > 0 && `hints: ${cell.hints.map(({ hintId }) => hintId).join(', ')}`,
    cell.responses > 1 && `${cell.responses} responses`,
  ].filter((note) => note !== false);
  return html`<ul class="chain">
    ${planned !== null && html`<li>planned ${exerciseTimeInWords(planned)}</li>`}
    ${links.map(({ name, at }, index) => {
      const before = links[index - 1]?.at ?? null;
      const sinceMs = at === null || before === null ? 0 : at.activeTimeMs - before.activeTimeMs;
      return html`<li>
        ${name}
        <b>${moment(at)}</b>${sinceMs > 0 && html` <span class="soft">+${spanInWords(sinceMs)}</span>`}
      </li>`;
    })}
    ${notes.map((note) => html`<li class="soft">${note}</li>`)}
  </ul>`;
}

function answerOf({ answer }: CellReport, mostCharacters: number): Markup | false {
  if (answer === null) return false;
  const values = Object.entries(answer.values).sort(([a], [b]) => (a < b ? -1 : 1));
  return html`${
    values.length > 0 &&
    html`<dl class="facts">
      ${values.map(
        ([field, value]) =>
          html`<dt class="id">${field}</dt>
            <dd>${fieldValue(value, mostCharacters)}</dd>`,
      )}
    </dl>`
  }
  ${answer.text !== null && written(cut(answer.text, mostCharacters))}`;
}

/** What someone wrote, with its line breaks, in the direction of its own script. */
function written(text: string): Markup {
  return html`<div class="words" dir="auto">${text}</div>`;
}

function fieldValue(value: FieldValue, mostCharacters: number): Part {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return html`<bdi>${cut(value, mostCharacters)}</bdi>`;
  if (isList(value)) {
    const items = value.map((item) => (typeof item === 'string' ? item : `${item.type} ${item.value}`));
    return items.map(
      (item, index) => html`${index > 0 && ', '}<bdi class="id">${cut(item, mostCharacters)}</bdi>`,
    );
  }
  if ('class' in value)
    return html`<bdi class="id"
      >${value.type === undefined ? value.class : `${value.class}/${value.type}`}</bdi
    >`;
  return html`<bdi>${value.name}</bdi> <span class="id">${value.sha256.slice(0, 12)}…</span>`;
}

function isList(value: FieldValue): value is Extract<FieldValue, readonly unknown[]> {
  return Array.isArray(value);
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).toWellFormed()} … (${text.length - most} more characters; the journal has them)`;
}

function expectationStory(result: ExpectationScore, description: string, names: Names): Markup {
  const comments = result.criteria.flatMap(({ criterion, ratings }) =>
    ratings.flatMap(({ rater, comment }) => (comment === null ? [] : [{ criterion, rater, comment }])),
  );
  return html`<p>
      <b class="id">${result.expectationId}</b> ${names.story(description)} — <b>${verdict(result)}</b>
    </p>
    ${lines(result.working)}${comments.map(({ criterion, rater, comment }) => written(`${rater} on ${criterion}: ${comment}`))}`;
}

function verdict({ status, reason, score, isMet, isOnTime, isProvisional, excuse }: ExpectationScore): Part {
  if (status === 'open') return 'still open';
  if (status === 'awaiting-evaluation') return 'awaiting evaluation';
  if (status === 'not-applicable') {
    return html`not counted
    (${(reason ?? '').replace('-', ' ')})${excuse !== null && html`: <bdi>${excuse}</bdi>`}`;
  }
  const words = isOnTime === true ? 'on time' : isMet === true ? 'late' : 'not met';
  const value = score === null ? '' : `, ${points(score)} points`;
  return `${words}${value}${isProvisional ? ', provisional' : ''}`;
}

/** The arithmetic of a score. */
export function lines(working: readonly string[]): Markup | false {
  return (
    working.length > 0 &&
    html`<ul class="working">
      ${working.map((line) => html`<li>${line}</li>`)}
    </ul>`
  );
}
