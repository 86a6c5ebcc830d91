import type { ReactNode } from 'react';
import classes from './charts.module.css';

/** Width of every chart in its own units; one unit is a pixel where the page has room. */
export const CHART_WIDTH = 720;

interface Props {
  readonly height: number;
  readonly children: ReactNode;
}

/**
 * The sheet a chart is drawn on. Hidden from screen readers, which have the table behind it.
 *
 * Scales run from left to right in every language, as clocks, formulas and figures do: a curve drawn the other way round would be
 * read as another curve. Words keep the direction of their own script.
 */
export function ChartSvg({ height, children }: Props) {
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${CHART_WIDTH} ${height}`}
      width={CHART_WIDTH}
      height={height}
      direction="ltr"
      aria-hidden
    >
      {children}
    </svg>
  );
}
