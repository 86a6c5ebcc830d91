import { useEffect, useRef, type RefObject } from 'react';

/**
 * Takes the focus to the heading of what somebody has just gone to: what was pressed to come here is gone.
 * @param key what is gone to; another one takes the focus again
 */
export function useHeadingFocus(key: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: false }), [key]);
  return heading;
}
