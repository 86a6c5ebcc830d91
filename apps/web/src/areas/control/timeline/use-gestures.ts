import { useEffect, type RefObject } from 'react';
import type { Axis } from './use-axis.ts';

/** Wheel pixels that double what is shown. */
const PX_TO_DOUBLE = 300;

/** Where a pointer is along the axis, in the direction in which it is read. */
function alongOf(element: HTMLElement, clientX: number): number {
  const box = element.getBoundingClientRect();
  return isRightToLeft() ? box.right - clientX : clientX - box.left;
}

/** 1, or −1 where the page is read from right to left: a time to come is then to the left. */
export function signOfPage(): 1 | -1 {
  return isRightToLeft() ? -1 : 1;
}

function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl';
}

/**
 * Ctrl and wheel (or a pinch on a touchpad, which browsers tell so) zooms, a sideways wheel or shift and wheel pans, dragging the
 * empty axis pans, two fingers zoom. The page behind keeps its own wheel.
 */
export function useGestures(element: RefObject<HTMLElement | null>, { zoom, pan }: Axis): void {
  useEffect(() => {
    const { current: area } = element;
    if (area === null) return;
    const fingers = new Map<number, number>();
    const spread = () => {
      const [one = 0, other = 0] = fingers.values();
      return Math.abs(one - other);
    };

    const onWheel = (event: WheelEvent) => {
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        zoom(2 ** (event.deltaY / PX_TO_DOUBLE), alongOf(area, event.clientX));
      } else if (Math.abs(sideways) > 0) {
        event.preventDefault();
        pan(sideways * signOfPage());
      }
    };
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || (event.target as Element).closest('button') !== null) return;
      fingers.set(event.pointerId, event.clientX);
      area.setPointerCapture(event.pointerId);
    };
    const onMove = (event: PointerEvent) => {
      const beforePx = fingers.get(event.pointerId);
      if (beforePx === undefined) return;
      const spreadBefore = spread();
      fingers.set(event.pointerId, event.clientX);
      if (fingers.size === 1) pan((beforePx - event.clientX) * signOfPage());
      else if (spreadBefore > 0 && spread() > 0) {
        const [one = 0, other = 0] = fingers.values();
        zoom(spreadBefore / spread(), alongOf(area, (one + other) / 2));
      }
    };
    const onUp = (event: PointerEvent) => fingers.delete(event.pointerId);

    // React's own wheel listeners may not hold the page back.
    area.addEventListener('wheel', onWheel, { passive: false });
    area.addEventListener('pointerdown', onDown);
    area.addEventListener('pointermove', onMove);
    area.addEventListener('pointerup', onUp);
    area.addEventListener('pointercancel', onUp);
    return () => {
      area.removeEventListener('wheel', onWheel);
      area.removeEventListener('pointerdown', onDown);
      area.removeEventListener('pointermove', onMove);
      area.removeEventListener('pointerup', onUp);
      area.removeEventListener('pointercancel', onUp);
    };
  }, [element, zoom, pan]);
}
