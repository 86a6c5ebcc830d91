import type { PlannedExercise } from '@cyberdrill/contracts';
import type { Dice } from './dice.ts';
import type { Schema, Schemas } from './sample.ts';
import type { Tally } from './tally.ts';

/** An answer that takes longer than this is none. */
export const ANSWER_WITHIN_MS = 30_000;

/** One way of asking the server something, as its description has it. */
export interface Operation {
  readonly method: string;
  /** With `{names}` in braces. */
  readonly path: string;
  readonly query: readonly string[];
  readonly body?: { readonly mediaType: string; readonly schema: Schema };
}

/** What is thrown at, and what everybody who throws needs. */
export interface Target {
  readonly url: string;
  readonly port: number;
  readonly adminToken: string;
  /** An exercise that may come to any harm. */
  readonly plan: PlannedExercise;
  readonly operations: readonly Operation[];
  readonly schemas: Schemas;
  /** Words that mean something to the server: ids, kinds, parties. */
  readonly words: readonly string[];
}

/** Throws one kind of thing. */
export interface Thrower {
  readonly name: string;
  /** Throws once, and waits for what comes of it. */
  throwOnce(target: Target, dice: Dice, tally: Tally): Promise<void>;
}
