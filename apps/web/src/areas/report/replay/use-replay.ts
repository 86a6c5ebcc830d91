import type { DatedEntry } from '@cyberdrill/domain';
import { useEffect, useState } from 'react';
import { nextStep } from './replay-steps.ts';

/** Speeds of a replay: how many times faster than it was. */
export const SPEEDS = [1, 10, 60, 300] as const;
export type Speed = (typeof SPEEDS)[number];

/** A replay as it is played. */
export interface Replayed {
  /** Entries shown. */
  readonly count: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly goTo: (count: number) => void;
  readonly setSpeed: (speed: Speed) => void;
  readonly playOrPause: () => void;
}

/** Plays a journal. It begins at its end: what was, as it stands. */
export function useReplay(entries: readonly DatedEntry[]): Replayed {
  const [chosen, setChosen] = useState<number>();
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(60);
  const count = Math.min(chosen ?? entries.length, entries.length);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const step = nextStep(entries, count, speed);
    const timer = setTimeout(
      () => (step === undefined ? setIsPlaying(false) : setChosen(step.count)),
      step?.delayMs ?? 0,
    );
    return () => clearTimeout(timer);
  }, [isPlaying, entries, count, speed]);
  return {
    count,
    isPlaying,
    speed,
    goTo: (next) => setChosen(Math.min(entries.length, Math.max(1, next))),
    setSpeed,
    playOrPause: () => {
      // From the end it begins anew.
      if (!isPlaying && count >= entries.length) setChosen(1);
      setIsPlaying(!isPlaying);
    },
  };
}
