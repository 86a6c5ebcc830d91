import { useEffect, useState } from 'react';
import type { KeptSources } from './kept-source.ts';

const QUIET_MS = 300;

/**
 * Keeps what was changed on this device, and has the browser ask before the page is left while something is not kept.
 * @returns whether what stands there now is kept
 */
export function useKeeping(keeper: KeptSources, source: string, isChanged: boolean): boolean {
  const [kept, setKept] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => {
      if (isChanged) void keeper.keep(source).then((isKept) => setKept(isKept ? source : undefined));
      else void keeper.forget();
    }, QUIET_MS);
    return () => clearTimeout(timer);
    // The keeper is made anew with each drawing, for the same place.
  }, [source, isChanged]);
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged]);
  return kept === source;
}
