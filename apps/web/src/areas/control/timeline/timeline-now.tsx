import { readClock, type Clock } from '@cyberdrill/domain';
import { useTicking } from '../../../clock/use-ticking.ts';
import classes from './timeline.module.css';
import type { Axis } from './use-axis.ts';

interface Props {
  readonly clock: Clock;
  readonly nowMs: () => number;
  readonly axis: Axis;
}

/** The present, and the past behind it. Only this is drawn anew as time goes on. */
export function TimelineNow({ clock, nowMs, axis: { pxAt, widthPx } }: Props) {
  const px = Number(useTicking(() => String(pxAt(readClock(clock, nowMs()).exerciseTimeMs))));
  if (clock.state === 'not-started') return null;
  const pastPx = Math.min(Math.max(0, px), widthPx);
  return (
    <>
      <span aria-hidden className={classes.past} style={{ inlineSize: pastPx }} />
      {px >= 0 && px <= widthPx && (
        <span aria-hidden className={classes.now} style={{ insetInlineStart: px }} />
      )}
    </>
  );
}
