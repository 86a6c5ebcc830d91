import {
  counted,
  exerciseTimeInWords,
  type InjectReport,
  type Report,
  spanInWords,
} from '@cyberdrill/domain';
import { timelineChart } from '../charts/timeline-chart.ts';
import { html, type Markup } from '../markup.ts';
import type { Names } from '../names.ts';
import type { Section } from '../section.ts';
import { type Column, table } from '../table.ts';
import { clockTime, moment } from '../words.ts';

/** More rows than this make a picture nobody reads; the table has them all. */
const MOST_DRAWN = 80;

/** What was planned when, and what happened when. */
export function timelineSection(report: Report, names: Names): Section {
  const { exercise, injects } = report;
  const drawn = injects.filter(({ cells }) =>
    cells.some(({ released, plannedExerciseTimeMs }) => released !== null || plannedExerciseTimeMs !== null),
  );
  const shown = drawn.slice(0, MOST_DRAWN);
  return {
    id: 'timeline',
    title: 'Timeline, planned and actual',
    body: html`${shown.length > 0 && timelineChart(exercise, shown, sentenceOf(injects))}
    ${drawn.length > shown.length && html`<p class="soft">The picture shows the first ${MOST_DRAWN} of ${drawn.length} injects; the table has all.</p>`}
    ${table('Injects on the exercise clock', columns(names), injects)} ${phases(report)}${clock(report)}`,
  };
}

function sentenceOf(injects: readonly InjectReport[]): string {
  const delays = injects.flatMap(({ cells }) => cells.flatMap(({ latenessMs }) => latenessMs ?? []));
  const released = injects.filter(({ counts }) => counts.released > 0).length;
  const worst = delays.reduce((a, b) => Math.max(a, b), 0);
  return `${released} of ${counted(injects.length, 'inject')} were released; the longest delay between due and released was ${spanInWords(worst)} by the wall clock.`;
}

function columns(names: Names): readonly Column<InjectReport>[] {
  return [
    { head: 'Inject', kind: 'head', cell: ({ injectId }) => names.inject(injectId) },
    { head: 'Planned', kind: 'number', cell: plannedOf },
    {
      head: 'Released',
      kind: 'number',
      cell: ({ cells }) => range(cells.map((cell) => cell.released?.exerciseTimeMs)),
    },
    {
      head: 'Largest delay',
      kind: 'number',
      cell: ({ cells }) => {
        const late = cells.flatMap(({ latenessMs }) => latenessMs ?? []);
        return late.length === 0 ? '–' : spanInWords(Math.max(...late));
      },
    },
    {
      head: 'Delivered',
      kind: 'number',
      cell: ({ counts }) => `${counts.delivered} of ${counts.addressed}`,
    },
    {
      head: 'Last answer',
      kind: 'number',
      cell: ({ cells }) => {
        const answers = cells.flatMap(({ answer }) => answer?.at.exerciseTimeMs ?? []);
        return answers.length === 0 ? '–' : exerciseTimeInWords(Math.max(...answers));
      },
    },
  ];
}

function plannedOf({ cells, kind }: InjectReport): string {
  const planned = cells.map(({ plannedExerciseTimeMs }) => plannedExerciseTimeMs ?? undefined);
  return planned.every((ms) => ms === undefined)
    ? kind === 'contingency'
      ? 'if needed'
      : 'on condition'
    : range(planned);
}

/** First and last of some moments, one when they are the same. */
function range(moments: readonly (number | undefined)[]): string {
  const known = moments.filter((ms) => ms !== undefined);
  if (known.length === 0) return '–';
  const first = exerciseTimeInWords(Math.min(...known));
  const last = exerciseTimeInWords(Math.max(...known));
  return first === last ? first : `${first} – ${last}`;
}

function phases({ exercise }: Report): Markup {
  return table(
    'Phases',
    [
      { head: 'Phase', kind: 'head', cell: ({ phase }) => phase },
      { head: 'From', cell: ({ from }) => html`${from.utc.slice(0, 10)} ${clockTime(from.utc)}` },
      { head: 'Exercise clock', kind: 'number', cell: ({ from }) => moment(from) },
      {
        head: 'Lasted',
        kind: 'number',
        cell: ({ wallMs }) => (wallMs === null ? 'until now' : spanInWords(wallMs)),
      },
    ],
    exercise.phases,
  );
}

const CLOCK_WORDS = {
  start: 'STARTEX',
  pause: 'PAUSEX',
  resume: 'RESUME',
  rate: 'rate changed',
  jump: 'TIME JUMP',
  end: 'ENDEX',
  'no-duff': 'NO DUFF',
  terminate: 'terminated',
} as const;

function clock({ exercise }: Report): Markup | false {
  if (exercise.clock.length === 0) return false;
  return table(
    'Exercise clock',
    [
      { head: 'What', kind: 'head', cell: ({ kind }) => CLOCK_WORDS[kind] },
      { head: 'When', cell: ({ at }) => html`${at.utc.slice(0, 10)} ${clockTime(at.utc)}` },
      {
        head: 'Exercise clock',
        kind: 'number',
        cell: ({ at, toExerciseTimeMs }) =>
          toExerciseTimeMs === null
            ? moment(at)
            : html`${moment(at)} → ${exerciseTimeInWords(toExerciseTimeMs)}`,
      },
      { head: 'Rate after it', kind: 'number', cell: ({ rate }) => (rate === 0 ? 'stands' : `${rate} ×`) },
    ],
    exercise.clock,
  );
}
