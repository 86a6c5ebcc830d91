import { VisuallyHidden } from '@mantine/core';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

type Announce = (words: string) => void;

const Announcing = createContext<Announce>(() => undefined);

/** Says something to people who do not see the page change, without moving their focus. */
export function useAnnounce(): Announce {
  return useContext(Announcing);
}

/** Holds the one place of the page that screen readers listen to. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', times: 0 });
  const announce = useCallback<Announce>(
    (words) => setSaid(({ times }) => ({ words, times: times + 1 })),
    [],
  );
  return (
    <Announcing value={announce}>
      {children}
      <VisuallyHidden role="status">
        {/* The same words again are news again. */}
        <span key={said.times}>{said.words}</span>
      </VisuallyHidden>
    </Announcing>
  );
}
