import { useEffect, useState } from 'react';
import type { SectionId } from './section-ids.ts';

/** The part of the page that counts as being read: a band below its top edge. */
const READING_BAND = '-10% 0px -75% 0px';

/** The part of the report that the reader is at. */
export function useReadingPlace(ids: readonly SectionId[]): SectionId | undefined {
  const [place, setPlace] = useState(ids[0]);
  useEffect(() => {
    const inBand = new Set<string>();
    const watch = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) inBand.add(target.id);
          else inBand.delete(target.id);
        }
        // Between two parts the one before stays the place.
        const first = ids.find((id) => inBand.has(id));
        if (first !== undefined) setPlace(first);
      },
      { rootMargin: READING_BAND },
    );
    for (const id of ids) {
      const part = document.getElementById(id);
      if (part !== null) watch.observe(part);
    }
    return () => watch.disconnect();
  }, [ids]);
  return place;
}
