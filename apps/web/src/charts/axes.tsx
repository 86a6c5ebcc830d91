import type { Axis } from './axis.ts';
import classes from './charts.module.css';

interface Props {
  readonly axis: Axis;
  /** What is measured, and its unit. */
  readonly label: string;
  readonly format: (value: number) => string;
}

/** An axis along the bottom, with lines up into the chart. */
export function BottomAxis({
  axis,
  label,
  format,
  top,
  bottom,
}: Props & { readonly top: number; readonly bottom: number }) {
  const first = axis.ticks[0]?.at ?? 0;
  const last = axis.ticks.at(-1)?.at ?? first;
  return (
    <g>
      {axis.ticks.map(({ value, at }) => (
        <g key={value} transform={`translate(${at} 0)`}>
          <line className={classes.grid} y1={top} y2={bottom} />
          <text className={classes.tick} y={bottom + 16} textAnchor="middle">
            {format(value)}
          </text>
        </g>
      ))}
      <text className={classes.axisLabel} x={(first + last) / 2} y={bottom + 36} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}

/** An axis at the left, its label lying above it so that nobody has to turn the head. */
export function SideAxis({
  axis,
  label,
  format,
  left,
  right,
  top,
}: Props & { readonly left: number; readonly right: number; readonly top: number }) {
  return (
    <g>
      <text className={classes.axisLabel} x={left - 40} y={top - 12}>
        {label}
      </text>
      {axis.ticks.map(({ value, at }) => (
        <g key={value} transform={`translate(0 ${at})`}>
          <line className={classes.grid} x1={left} x2={right} />
          <text className={classes.tick} x={left - 8} dy="0.32em" textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
    </g>
  );
}
