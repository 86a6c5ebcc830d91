import { useState } from 'react';

/** Something that a press of a button does, and what came of it. */
export interface Action {
  readonly start: () => void;
  readonly isUnderWay: boolean;
  /** Why the last try failed; `undefined` before the first, and while one is under way. */
  readonly error: unknown;
}

/** Runs one thing at a time: a second press while the first is under way does nothing. */
export function useAction(run: () => Promise<unknown>): Action {
  const [isUnderWay, setIsUnderWay] = useState(false);
  const [error, setError] = useState<unknown>();
  const start = () => {
    if (isUnderWay) return;
    setIsUnderWay(true);
    setError(undefined);
    run()
      .catch(setError)
      .finally(() => setIsUnderWay(false));
  };
  return { start, isUnderWay, error };
}
