import type { ReactNode } from 'react';
import { BottomAxis } from './axes.tsx';
import type { Axis } from './axis.ts';
import { besideEachOther } from './beside-each-other.ts';
import { ChartSvg } from './chart-svg.tsx';
import classes from './charts.module.css';
import { fitLabel } from './fit-label.ts';

/** A dot on a row. */
export interface RowDot {
  readonly key: string;
  readonly value: number;
  /** Shown when a pointer rests on it. */
  readonly title: string;
}

/** A row of a dot plot. */
export interface DotRow {
  readonly key: string;
  readonly label: string;
  readonly dots: readonly RowDot[];
  /** What the value may owe to chance, or how far it reaches. */
  readonly span?: { readonly low: number; readonly high: number };
  /** Stands at the end of the row. */
  readonly detail: string;
  /** One's own row among others. */
  readonly isOwn?: boolean;
}

interface Props {
  readonly rows: readonly DotRow[];
  readonly axis: (from: number, to: number) => Axis;
  readonly axisLabel: string;
  readonly format: (value: number) => string;
  /** A line across all rows, such as the median, with its name. */
  readonly reference?: { readonly value: number; readonly label: string };
}

const LEFT = 215;
const RIGHT = 565;
const TOP = 28;
const ROW = 30;

/** Dots in rows over one scale, each row named at its start and told in figures at its end; spans are drawn under the dots. */
export function DotRows({ rows, axis: axisBetween, axisLabel, format, reference }: Props) {
  const axis = axisBetween(LEFT, RIGHT);
  const bottom = TOP + rows.length * ROW;
  return (
    <ChartSvg height={bottom + 48}>
      <BottomAxis axis={axis} label={axisLabel} format={format} top={TOP} bottom={bottom} />
      {reference !== undefined && (
        <g transform={`translate(${axis.place(reference.value)} 0)`}>
          <line className={classes.reference} y1={TOP - 4} y2={bottom} />
          <text className={classes.value} y={TOP - 10} textAnchor="middle">
            {reference.label}
          </text>
        </g>
      )}
      {rows.map((row, index) => (
        <g key={row.key} transform={`translate(0 ${TOP + (index + 0.5) * ROW})`} className={classes.series1}>
          <RowLabel row={row} />
          {row.span !== undefined && (
            <line
              className={classes.span}
              x1={axis.place(row.span.low)}
              x2={axis.place(row.span.high)}
              opacity={0.55}
            />
          )}
          {dotsOf(row, axis)}
          <text className={classes.value} x={RIGHT + 14} dy="0.32em">
            {row.detail}
          </text>
        </g>
      ))}
    </ChartSvg>
  );
}

function RowLabel({ row: { label, isOwn } }: { readonly row: DotRow }): ReactNode {
  const shown = fitLabel(label, LEFT - 18);
  return (
    <text className={isOwn === true ? classes.strong : undefined} x={LEFT - 14} dy="0.32em" textAnchor="end">
      {shown}
      {shown !== label && <title>{label}</title>}
    </text>
  );
}

function dotsOf({ dots }: DotRow, axis: Axis): readonly ReactNode[] {
  const places = dots.map(({ value }) => axis.place(value));
  const rows = besideEachOther(places, 10);
  return dots.map(({ key, title }, index) => (
    <circle
      key={key}
      className={classes.dot}
      cx={places[index] ?? 0}
      cy={Math.max(-2, Math.min(2, rows[index] ?? 0)) * 5}
      r={5.5}
    >
      <title>{title}</title>
    </circle>
  ));
}
