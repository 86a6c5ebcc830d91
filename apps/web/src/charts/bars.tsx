import { BottomAxis } from './axes.tsx';
import { numberAxis } from './axis.ts';
import { ChartSvg } from './chart-svg.tsx';
import classes from './charts.module.css';
import { fitLabel } from './fit-label.ts';

/** A bar: a part of a whole, with its figures at the end. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly part: number;
  readonly of: number;
  readonly detail: string;
}

interface Props {
  readonly bars: readonly Bar[];
  readonly axisLabel: string;
  readonly format: (share: number) => string;
}

const LEFT = 270;
const RIGHT = 600;
const TOP = 12;
const ROW = 28;

/** Shares as bars from 0 to the whole. What has no whole has no bar. */
export function Bars({ bars, axisLabel, format }: Props) {
  const axis = numberAxis(1, LEFT, RIGHT, 4);
  const bottom = TOP + bars.length * ROW;
  return (
    <ChartSvg height={bottom + 48}>
      <BottomAxis axis={axis} label={axisLabel} format={format} top={TOP} bottom={bottom} />
      {bars.map(({ key, label, part, of, detail }, index) => (
        <g key={key} transform={`translate(0 ${TOP + index * ROW})`} className={classes.series1}>
          <text x={LEFT - 12} y={ROW / 2} dy="0.32em" textAnchor="end">
            {fitLabel(label, LEFT - 16)}
            <title>{label}</title>
          </text>
          {of > 0 && <rect className={classes.track} x={LEFT} y={6} width={RIGHT - LEFT} height={ROW - 12} />}
          {of > 0 && (
            <rect
              className={classes.bar}
              x={LEFT}
              y={6}
              width={axis.place(part / of) - LEFT}
              height={ROW - 12}
            />
          )}
          <text className={classes.value} x={RIGHT + 14} y={ROW / 2} dy="0.32em">
            {detail}
          </text>
        </g>
      ))}
    </ChartSvg>
  );
}
