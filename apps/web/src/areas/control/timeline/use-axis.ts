import { scaleLinear } from 'd3-scale';
import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';
import { panned, spanOf, zoomed, type Stretch } from './viewport.ts';

/** The axis as it is drawn: which stretch, how wide, and the ways from time to place and back. */
export interface Axis {
  readonly view: Stretch;
  readonly widthPx: number;
  /** Pixels from where the axis begins, in the direction in which it is read. */
  readonly pxAt: (timeMs: number) => number;
  readonly msPerPx: number;
  readonly show: (view: Stretch) => void;
  /** @param aroundPx where it keeps its time; left out: the middle */
  readonly zoom: (factor: number, aroundPx?: number) => void;
  readonly pan: (byPx: number) => void;
}

/** The stretch that is shown of a whole, and the room there is for it. The whole may grow; what is shown stays as it is. */
export function useAxis(element: RefObject<HTMLElement | null>, whole: Stretch): Axis {
  const [chosen, choose] = useState<Stretch>();
  const [widthPx, setWidthPx] = useState(0);
  const view = chosen ?? whole;

  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidthPx(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);

  const msPerPx = widthPx === 0 ? 1 : spanOf(view) / widthPx;
  const scale = useMemo(
    () => scaleLinear().domain([view.fromMs, view.toMs]).range([0, widthPx]),
    [view.fromMs, view.toMs, widthPx],
  );
  const pxAt = useCallback((timeMs: number) => Math.round(scale(timeMs)), [scale]);
  const zoom = useCallback(
    (factor: number, aroundPx = widthPx / 2) =>
      choose((before = whole) => {
        const aroundMs = before.fromMs + (aroundPx / Math.max(1, widthPx)) * spanOf(before);
        return zoomed(before, factor, aroundMs, whole);
      }),
    [whole, widthPx],
  );
  const pan = useCallback(
    (byPx: number) =>
      choose((before = whole) => panned(before, (byPx / Math.max(1, widthPx)) * spanOf(before), whole)),
    [whole, widthPx],
  );
  return { view, widthPx, pxAt, msPerPx, show: choose, zoom, pan };
}
