import { numberAxis, timeAxis } from './axis.ts';
import { BottomAxis, SideAxis } from './axes.tsx';
import { ChartSvg } from './chart-svg.tsx';
import classes from './charts.module.css';
import { seriesClass } from './series-class.ts';
import { spreadLabels } from './spread-labels.ts';
import { curvePoints, shareAt, stepPath, type GrowingShare } from './step-curve.ts';

/** One curve with what stands at its end. */
export interface LabelledCurve extends GrowingShare {
  readonly key: string;
  readonly label: string;
  /** Under the label: how many did it and how many did not. */
  readonly detail: string;
  /** Time by which half had done it. */
  readonly medianMs: number | null;
  /** Some had not done it when they were last looked at: the curve ends open. */
  readonly isCensored: boolean;
  /** Moments at which somebody was last looked at without having done it, within the horizon. */
  readonly censoredMs: readonly number[];
}

interface Props {
  readonly curves: readonly LabelledCurve[];
  readonly timeLabel: string;
  readonly shareLabel: string;
  readonly formatTime: (ms: number) => string;
  readonly formatShare: (share: number) => string;
}

const HEIGHT = 320;
const EDGE = { left: 52, right: 548, top: 40, bottom: 270 } as const;
const LABEL_GAP = 34;

/** Shares that grow with time: each curve is named where it ends, its median is marked, an open end tells of those who never did it. */
export function StepCurves({ curves, timeLabel, shareLabel, formatTime, formatShare }: Props) {
  const longest = Math.max(...curves.map(({ horizonMs }) => horizonMs));
  const x = timeAxis(longest, EDGE.left, EDGE.right);
  const y = numberAxis(1, EDGE.bottom, EDGE.top);
  const ends = curves.map(({ shares }) => y.place(shares.at(-1) ?? 0));
  const labels = spreadLabels(ends, LABEL_GAP, EDGE.bottom - 10);
  return (
    <ChartSvg height={HEIGHT}>
      <BottomAxis axis={x} label={timeLabel} format={formatTime} top={EDGE.top} bottom={EDGE.bottom} />
      <SideAxis axis={y} label={shareLabel} format={formatShare} {...EDGE} />
      <line
        className={classes.reference}
        x1={EDGE.left}
        x2={EDGE.right}
        y1={y.place(0.5)}
        y2={y.place(0.5)}
      />
      {curves.map((curve, index) => {
        const series = seriesClass(index);
        const end = { x: x.place(curve.horizonMs), y: ends[index] ?? 0 };
        const label = labels[index] ?? end.y;
        return (
          <g key={curve.key} className={series}>
            <path className={`${classes.curve} ${series}`} d={stepPath(curvePoints(curve), x, y)} />
            {curve.censoredMs.map((ms, place) => (
              <path
                key={place}
                className={classes.span}
                strokeWidth={1.5}
                d={`M${x.place(ms)},${y.place(shareAt(curve, ms)) - 5}v10`}
              />
            ))}
            {curve.medianMs !== null && curve.medianMs <= curve.horizonMs && (
              <g transform={`translate(${x.place(curve.medianMs)} ${y.place(0.5)})`}>
                <circle className={classes.dot} r={5.5} />
                <text className={classes.value} x={-9} y={-9} textAnchor="end">
                  {formatTime(curve.medianMs)}
                </text>
              </g>
            )}
            {curve.isCensored && <circle className={classes.open} cx={end.x} cy={end.y} r={5} />}
            <path
              className={classes.grid}
              fill="none"
              d={`M${end.x + 7},${end.y}L${EDGE.right + 16},${label}`}
            />
            <text className={classes.strong} x={EDGE.right + 20} y={label}>
              {curve.label}
            </text>
            <text className={classes.value} x={EDGE.right + 20} y={label + 15}>
              {curve.detail}
            </text>
          </g>
        );
      })}
    </ChartSvg>
  );
}
