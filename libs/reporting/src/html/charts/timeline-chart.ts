import { exerciseTimeInWords, type ExerciseReport, type InjectReport } from '@cyberdrill/domain';
import { html, type Markup } from '../markup.ts';
import { coordinate, shortened, timeTicks } from './scale.ts';

const WIDTH = 1000;
const LEFT = 210;
const RIGHT = 20;
const TOP = 26;
const ROW = 22;

/** Planned and actual release of every inject on the exercise clock, and when teams answered. */
export function timelineChart(
  exercise: ExerciseReport,
  injects: readonly InjectReport[],
  sentence: string,
): Markup {
  const endMs = Math.max(
    60_000,
    exercise.journal.asOf.exerciseTimeMs,
    ...injects.flatMap(({ cells }) => cells.map(({ plannedExerciseTimeMs }) => plannedExerciseTimeMs ?? 0)),
  );
  const x = (ms: number) => coordinate(LEFT + ((WIDTH - LEFT - RIGHT) * ms) / endMs);
  const bottom = TOP + injects.length * ROW;
  const ticks = timeTicks(endMs, 8).map(
    (ms) =>
      html`<path d="M${x(ms)} ${TOP}V${bottom}" stroke="#c9d0d8" /><text
          class="minor"
          x="${x(ms)}"
          y="${bottom + 16}"
          text-anchor="middle"
          >${exerciseTimeInWords(ms).slice(0, 7)}</text
        >`,
  );
  return html`<figure>
    <svg class="chart" role="img" aria-label="${sentence}" viewBox="0 0 ${WIDTH} ${bottom + 48}">
      ${ticks}${clockMarks(exercise, x, bottom)}
      ${injects.map((inject, index) => row(inject, TOP + index * ROW + ROW / 2, x))} ${legend(bottom + 38)}
    </svg>
    <figcaption>${sentence}</figcaption>
  </figure> `;
}

function row(inject: InjectReport, y: number, x: (ms: number) => number): Markup {
  const planned = inject.cells.flatMap(({ plannedExerciseTimeMs }) => plannedExerciseTimeMs ?? []);
  const released = inject.cells.flatMap(({ released: at }) => at?.exerciseTimeMs ?? []);
  const answers = inject.cells.flatMap(({ answer, mark }) =>
    answer === null ? [] : [{ ms: answer.at.exerciseTimeMs, isLate: mark === 'late' }],
  );
  const last = Math.max(...released, ...answers.map(({ ms }) => ms));
  const first = Math.min(...released);
  return html`<text x="0" y="${y + 4}">${inject.number} · ${shortened(inject.title, 26)}</text>
    ${released.length > 0 && html`<path d="M${x(first)} ${y}H${x(last)}" stroke="#9fb2c8" stroke-width="2" />`}
    ${planned.length > 0 && plannedMark(x(Math.min(...planned)), y)}
    ${released.length > 0 && releasedMark(x(first), y)}
    ${answers.map(({ ms, isLate }) => (isLate ? lateMark(x(ms), y) : answerMark(x(ms), y)))}`;
}

function plannedMark(x: number, y: number): Markup {
  return html`<circle cx="${x}" cy="${y}" r="6" fill="#fff" stroke="#4a5562" stroke-width="1.6" />`;
}

function releasedMark(x: number, y: number): Markup {
  return html`<path d="M${x - 3} ${y - 5}l8 5-8 5z" fill="#1b4f91" />`;
}

function answerMark(x: number, y: number): Markup {
  return html`<circle cx="${x}" cy="${y}" r="3" fill="#1c6b3f" fill-opacity=".75" />`;
}

function lateMark(x: number, y: number): Markup {
  return html`<path d="M${coordinate(x - 3)} ${y - 3}h6v6h-6z" fill="#a3231d" fill-opacity=".8" />`;
}

/** Pauses have no width on the exercise clock; jumps have. */
function clockMarks(exercise: ExerciseReport, x: (ms: number) => number, bottom: number): readonly Markup[] {
  return exercise.clock.flatMap(({ kind, at, toExerciseTimeMs }) => {
    const from = x(at.exerciseTimeMs);
    if (kind === 'jump' && toExerciseTimeMs !== null) {
      return [
        html`<path d="M${from} ${TOP}H${x(toExerciseTimeMs)}V${bottom}H${from}z" fill="#e7ebf0" /><text
            class="minor"
            x="${from}"
            y="14"
            >JUMP</text
          >`,
      ];
    }
    const word = { pause: 'PAUSEX', 'no-duff': 'NO DUFF', end: 'ENDEX', terminate: 'END' }[kind as string];
    if (word === undefined) return [];
    return [
      html`<path d="M${from} ${TOP - 6}V${bottom}" stroke="#4a5562" stroke-dasharray="4 3" /><text
          class="minor"
          x="${from}"
          y="14"
          text-anchor="${kind === 'end' ? 'end' : 'start'}"
          >${word}</text
        >`,
    ];
  });
}

function legend(y: number): Markup {
  return html`${plannedMark(LEFT + 6, y)}<text x="${LEFT + 18}" y="${y + 4}">planned</text>
    ${releasedMark(LEFT + 100, y)}<text x="${LEFT + 112}" y="${y + 4}">first released</text>
    ${answerMark(LEFT + 222, y)}<text x="${LEFT + 232}" y="${y + 4}">final answer of one team</text>
    ${lateMark(LEFT + 402, y)}<text x="${LEFT + 412}" y="${y + 4}">final answer after its deadline</text>`;
}
