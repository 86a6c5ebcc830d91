import { planProblem } from '../../exercise/plan-exercise.ts';
import type { Command } from '../command.ts';
import { commandKey } from '../command-key.ts';
import type { Decision } from '../decision.ts';
import { refusal } from '../domain-error.ts';
import type { ExerciseState } from '../state.ts';

/** The first command: turns a plan into the journal's first entry. An exercise is planned once. */
export function decidePlan(
  state: ExerciseState | undefined,
  { data, actor, id: commandId }: Command<'exercise:plan'>,
  nowMs: number,
): Decision {
  if (state !== undefined) {
    const isRepeat = commandId !== undefined && state.commandKeys.has(commandKey(actor, commandId));
    return isRepeat ? { entries: [] } : { refusal: refusal('EXERCISE_ALREADY_PLANNED') };
  }
  const problem = planProblem(data);
  if (problem !== undefined) return { refusal: refusal('PLAN_INVALID', { problem }) };
  const entry = {
    seq: 1,
    kind: 'exercise.planned',
    data,
    audience: 'everyone',
    actor,
    ...(commandId === undefined ? {} : { commandId }),
    occurredAtMs: Math.floor(nowMs),
    exerciseTimeMs: 0,
    activeTimeMs: 0,
  } as const;
  return { entries: [entry] };
}
