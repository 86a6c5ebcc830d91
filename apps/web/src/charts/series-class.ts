import classes from './charts.module.css';

const SERIES = [classes.series1, classes.series2, classes.series3, classes.series4] as const;

/** The colour (and dash) of the nth series; the fifth begins anew, which no chart of ours should need. */
export function seriesClass(index: number): string {
  return SERIES[index % SERIES.length] ?? '';
}
