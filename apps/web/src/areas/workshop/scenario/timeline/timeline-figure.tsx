import type { Scenario } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatExerciseTime } from '../../../../i18n/format.ts';
import { useRoving } from '../use-roving.ts';
import { useWords } from '../use-words.ts';
import classes from './timeline.module.css';
import type { TimelineItem, TimelineLayout } from './timeline-layout.ts';

const WIDTH = 960;
const MARGIN = 24;
const HEAD = 52;
const ROW = 26;
/** Titles to the right of this stand before their mark. */
const TURNS_AT = WIDTH * 0.62;

interface Props {
  readonly scenario: Scenario;
  readonly layout: TimelineLayout;
  readonly chosen: string | undefined;
  readonly onChoose: (injectId: string) => void;
}

/** Injects along exercise time: a full mark where the clock decides, a hollow one at the earliest time of what a condition opens. */
export function TimelineFigure({ scenario, layout, chosen, onChoose }: Props) {
  const { t } = useTranslation('workshop');
  const words = useWords(scenario);
  const { items, bands, ticks, spanMs } = layout;
  const height = HEAD + items.length * ROW + 12;
  const x = (ms: number): number => MARGIN + (ms / Math.max(1, spanMs)) * (WIDTH - 2 * MARGIN);
  const roving = useRoving(items.length, (index) => onChoose(items[index]?.inject.id ?? ''));
  return (
    <svg
      className={classes.figure}
      viewBox={`0 0 ${WIDTH} ${height}`}
      direction="ltr"
      role="group"
      aria-label={t('timeline.figure')}
    >
      {bands.map(({ phase, fromMs, toMs }, index) => (
        <g key={phase.id} aria-hidden="true">
          <rect
            className={index % 2 === 0 ? classes.band : classes.bandOther}
            x={x(fromMs)}
            y={0}
            width={Math.max(0, x(toMs) - x(fromMs))}
            height={height}
          />
          <text className={classes.phase} x={x(fromMs) + 4} y={14}>
            {cut(words.plain(phase.name), (x(toMs) - x(fromMs)) / 6.5)}
          </text>
        </g>
      ))}
      {ticks.map((ms) => (
        <g key={ms} aria-hidden="true">
          <line className={classes.tick} x1={x(ms)} x2={x(ms)} y1={38} y2={height} />
          <text className={classes.time} x={x(ms)} y={32} textAnchor="middle">
            {formatExerciseTime(ms).slice(0, -3)}
          </text>
        </g>
      ))}
      {items.map((item, index) => {
        const { inject, atMs } = item;
        const time = atMs === undefined ? t('timeline.noTime') : formatExerciseTime(atMs);
        const name = words.inject(inject.id);
        return (
          <g
            key={inject.id}
            {...roving(index)}
            className={classes.item}
            role="button"
            aria-pressed={inject.id === chosen}
            aria-label={`${time} ${name}`}
            onClick={() => onChoose(inject.id)}
          >
            <rect
              className={classes.row}
              x={2}
              y={HEAD + index * ROW}
              width={WIDTH - 4}
              height={ROW}
              rx={4}
            />
            <Mark
              item={item}
              x={x(atMs ?? 0)}
              y={HEAD + index * ROW + ROW / 2}
              until={untilOf(item, x)}
              name={name}
            />
          </g>
        );
      })}
    </svg>
  );
}

function untilOf({ deadlineMs }: TimelineItem, x: (ms: number) => number): number | undefined {
  return deadlineMs === undefined ? undefined : x(deadlineMs);
}

interface MarkProps {
  readonly item: TimelineItem;
  readonly x: number;
  readonly y: number;
  readonly until: number | undefined;
  readonly name: string;
}

function Mark({ item: { atMs, isEarliest, inject }, x, y, until, name }: MarkProps) {
  const isTurned = x > TURNS_AT;
  const at = isTurned ? x - 12 : x + 12;
  return (
    <>
      {until !== undefined && <line className={classes.answer} x1={x} x2={until} y1={y + 8} y2={y + 8} />}
      {atMs === undefined ? (
        <rect className={classes.hollow} x={x - 5} y={y - 5} width={10} height={10} />
      ) : (
        <circle className={isEarliest ? classes.hollow : classes.full} cx={x} cy={y} r={5.5} />
      )}
      <text
        className={inject.kind === 'inject' ? classes.title : classes.titleOther}
        x={at}
        y={y + 4}
        textAnchor={isTurned ? 'end' : 'start'}
      >
        {cut(name, isTurned ? 70 : 80)}
      </text>
    </>
  );
}

/** What does not fit is told in full beside the figure. */
function cut(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, Math.max(0, Math.floor(most) - 1)).join('')}…`;
}
