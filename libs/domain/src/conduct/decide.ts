import { isWithinReach, mayGive } from '../access/permissions.ts';
import type { Command, CommandKind } from './command.ts';
import { commandKey } from './command-key.ts';
import type { Decider, Deciders } from './decide/decider.ts';
import { EVALUATION_DECIDERS } from './decide/evaluation-deciders.ts';
import { EXERCISE_DECIDERS } from './decide/exercise-deciders.ts';
import { INJECT_DECIDERS } from './decide/inject-deciders.ts';
import { MESSAGE_DECIDERS } from './decide/message-deciders.ts';
import { decidePlan } from './decide/plan.ts';
import { SYSTEM_DECIDERS } from './decide/system-deciders.ts';
import { TEAM_DECIDERS } from './decide/team-deciders.ts';
import type { Decision, DecisionTools } from './decision.ts';
import { refusal, type DomainError } from './domain-error.ts';
import { Draft } from './draft.ts';
import { commandsIn, isAllowedIn, isDoneAlready } from './phase-rules.ts';
import { settle } from './settle/settle.ts';
import type { ExerciseState } from './state.ts';

/** One decider for every kind of command; a kind without one does not compile. */
const DECIDERS: Deciders<Exclude<CommandKind, 'exercise:plan'>> = {
  ...EXERCISE_DECIDERS,
  ...INJECT_DECIDERS,
  ...TEAM_DECIDERS,
  ...MESSAGE_DECIDERS,
  ...EVALUATION_DECIDERS,
  ...SYSTEM_DECIDERS,
};

/**
 * What a command comes to: the entries that follow, or a refusal, in which case nothing follows.
 *
 * First everything that was due before the command is added, so that no command overtakes a release or a deadline; then what the
 * command itself does; then what follows from that. Entries come numbered, and dated by the clock as it stands before each of
 * them. A command that asks for what is so already, or whose id is in the journal, adds nothing of its own. An exercise never
 * ends by itself.
 * @param state the exercise so far; `undefined` before it is planned
 * @param nowMs wall time, milliseconds since 1970 by the database's clock; one before the journal's latest entry counts as that
 */
export function decide(
  state: ExerciseState | undefined,
  command: Command,
  nowMs: number,
  tools: DecisionTools,
): Decision {
  const { kind, actor, id: commandId } = command;
  if (!mayGive(actor, kind) || !isWithinReach(actor, command.data)) {
    return { refusal: refusal('NOT_PERMITTED') };
  }
  if (command.kind === 'exercise:plan') return decidePlan(state, command, nowMs);
  if (state === undefined) return { refusal: refusal('EXERCISE_NOT_PLANNED') };
  if (commandId !== undefined && state.commandKeys.has(commandKey(actor, commandId))) return { entries: [] };
  const origin = { actor, ...(commandId === undefined ? {} : { commandId }) };
  const draft = new Draft(state, nowMs, origin, tools);
  settle(draft);
  const problem = carryOut(draft, command);
  if (problem !== undefined) return { refusal: problem };
  settle(draft);
  return { entries: draft.entries };
}

function carryOut<K extends Exclude<CommandKind, 'exercise:plan'>>(
  draft: Draft,
  { kind, data, actor }: Command<K>,
): DomainError | undefined {
  const { phase, outline } = draft.state;
  if (actor.role === 'team' && !outline.teams.has(actor.teamId ?? '')) {
    return refusal('TEAM_UNKNOWN', { teamId: actor.teamId ?? '' });
  }
  if (isDoneAlready(phase, kind)) return undefined;
  if (!isAllowedIn(phase, kind)) {
    return phase === 'no-duff' && actor.role === 'team'
      ? refusal('EXERCISE_FROZEN')
      : refusal('PHASE_FORBIDS', { phase, allowed: commandsIn(phase, actor) });
  }
  const decider: Decider<K> = DECIDERS[kind];
  return decider(draft, data, actor);
}
