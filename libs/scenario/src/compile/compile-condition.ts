import type { Condition, Release } from '@cyberdrill/domain';
import type { FileCondition, FileRelease } from '../file/scenario-file.ts';
import { durationMs, exerciseTimeMs } from '../file/times.ts';
import { compileCheck } from './compile-check.ts';

/** A condition as the domain has it; that exactly one kind is written was checked before. */
export function compileCondition(condition: FileCondition): Condition {
  const { inject, milestone, answered, discharged, overdue, time, allOf, anyOf, not } = condition;
  if (inject !== undefined) return { is: milestone ?? 'completed', inject };
  if (answered !== undefined) {
    return { is: 'answered', inject: answered.inject, check: compileCheck(answered.check) };
  }
  if (discharged !== undefined) return { is: 'duty-discharged', obligation: discharged };
  if (overdue !== undefined) return { is: 'duty-overdue', obligation: overdue };
  if (time !== undefined) return { is: 'time', atMs: exerciseTimeMs(time) };
  if (allOf !== undefined) return { allOf: allOf.map(compileCondition) };
  if (anyOf !== undefined) return { anyOf: anyOf.map(compileCondition) };
  return not === undefined ? { allOf: [] } : { not: compileCondition(not) };
}

/** A release as the domain has it. */
export function compileRelease({ at, after, when, scope, delay }: FileRelease): Release {
  if (at !== undefined) return { on: 'time', atMs: exerciseTimeMs(at) };
  const condition = after ?? when;
  if (condition === undefined) return { on: 'manual' };
  return {
    on: 'condition',
    when: compileCondition(condition),
    scope: scope ?? 'team',
    delayMs: durationMs(delay ?? 0),
  };
}
