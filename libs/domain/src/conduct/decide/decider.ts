import type { Actor } from '../../journal/entry.ts';
import type { CommandKind, CommandMap } from '../command.ts';
import type { DomainError } from '../domain-error.ts';
import type { Draft } from '../draft.ts';

/**
 * Carries out one kind of command: checks all of it, then adds what follows from it; adds nothing when nothing has to change.
 * Who may give it, and in which phase, has been checked before.
 */
export type Decider<K extends CommandKind> = (
  draft: Draft,
  data: CommandMap[K],
  actor: Actor,
) => DomainError | undefined;

/** Deciders of some kinds, one a kind. */
export type Deciders<K extends CommandKind> = { readonly [Kind in K]: Decider<Kind> };

/** Acts unless there is a reason to refuse; gives that reason. */
export function unless(problem: DomainError | undefined, act: () => void): DomainError | undefined {
  if (problem === undefined) act();
  return problem;
}
