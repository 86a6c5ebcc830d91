import type {
  AnswerCondition,
  Condition,
  DutyCondition,
  MilestoneCondition,
  TimeCondition,
} from '../../scenario/condition.ts';

/** A condition that has no conditions inside. */
export type LeafCondition = MilestoneCondition | AnswerCondition | DutyCondition | TimeCondition;

/** Every condition inside a condition that has none inside itself, in the order they are written. */
export function* leavesOf(condition: Condition): Generator<LeafCondition> {
  if ('allOf' in condition) for (const inner of condition.allOf) yield* leavesOf(inner);
  else if ('anyOf' in condition) for (const inner of condition.anyOf) yield* leavesOf(inner);
  else if ('not' in condition) yield* leavesOf(condition.not);
  else yield condition;
}
