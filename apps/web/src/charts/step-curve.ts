import { curveStepAfter, line } from 'd3-shape';
import type { Axis } from './axis.ts';

/** A share that grows with time: 0 to 1 at even steps from 0 to the horizon. */
export interface GrowingShare {
  readonly horizonMs: number;
  readonly shares: readonly number[];
}

/** A point of a curve. */
export interface CurvePoint {
  readonly timeMs: number;
  readonly share: number;
}

/** The points of a curve, in order of time. */
export function curvePoints({ horizonMs, shares }: GrowingShare): readonly CurvePoint[] {
  const steps = Math.max(1, shares.length - 1);
  return shares.map((share, step) => ({ timeMs: (horizonMs * step) / steps, share }));
}

/** The share at a moment: that of the last step at or before it. */
export function shareAt(curve: GrowingShare, timeMs: number): number {
  return curvePoints(curve).findLast((point) => point.timeMs <= timeMs)?.share ?? 0;
}

/** The outline of a curve for `<path d>`: level until the next step, then straight up. */
export function stepPath(points: readonly CurvePoint[], x: Axis, y: Axis): string {
  const draw = line<CurvePoint>()
    .x(({ timeMs }) => x.place(timeMs))
    .y(({ share }) => y.place(share))
    .curve(curveStepAfter)
    .digits(1);
  return draw(points) ?? '';
}
