import { useEffect, useState, type ComponentType } from 'react';

/**
 * A part that is loaded when it is first shown. Not React's `lazy`: what it shows after loading is drawn at the lowest priority there
 * is, which clocks that tick interrupt; on a busy machine it is then never drawn.
 * @param load fetches the part; a failure is told by the page around
 * @param Meanwhile what is shown until it has come; left out: nothing
 */
export function loadPart(load: () => Promise<ComponentType>, Meanwhile?: ComponentType): ComponentType {
  let Loaded: ComponentType | undefined;
  return function LoadedPart() {
    const [, setIsThere] = useState(Loaded !== undefined);
    useEffect(() => {
      if (Loaded !== undefined) return;
      load().then(
        (part) => {
          Loaded = part;
          setIsThere(true);
        },
        (error: unknown) =>
          setIsThere(() => {
            throw error;
          }),
      );
    }, []);
    if (Loaded !== undefined) return <Loaded />;
    return Meanwhile === undefined ? null : <Meanwhile />;
  };
}
