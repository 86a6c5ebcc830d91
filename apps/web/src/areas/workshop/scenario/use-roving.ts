import { useRef, useState, type KeyboardEvent } from 'react';

/** What an element of a figure needs to be reached by keyboard. */
interface RovingItem {
  readonly ref: (element: SVGGElement | null) => void;
  readonly tabIndex: 0 | -1;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** One stop of the tabulator for many elements of a figure: arrows lead from one to the next, Enter and space choose. */
export function useRoving(count: number, choose: (index: number) => void): (index: number) => RovingItem {
  const [current, setCurrent] = useState(0);
  const elements = useRef<(SVGGElement | null)[]>([]);
  const at = Math.min(current, count - 1);
  const go = (index: number): void => {
    const next = Math.max(0, Math.min(count - 1, index));
    setCurrent(next);
    elements.current[next]?.focus();
  };
  return (index) => ({
    ref: (element) => {
      elements.current[index] = element;
    },
    tabIndex: index === at ? 0 : -1,
    onFocus: () => setCurrent(index),
    onKeyDown: (event) => {
      const step = STEPS[event.key];
      if (step !== undefined) go(index + step);
      else if (event.key === 'Home') go(0);
      else if (event.key === 'End') go(count - 1);
      else if (event.key === 'Enter' || event.key === ' ') choose(index);
      else return;
      event.preventDefault();
    },
  });
}
