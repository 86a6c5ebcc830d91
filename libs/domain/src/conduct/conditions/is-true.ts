import type { AnswerCondition, Condition, DutyCondition, InjectMilestone } from '../../scenario/condition.ts';
import { dutyIdOf } from '../duty-id.ts';
import { standingAnswer } from '../standing-answer.ts';
import type { Cell, Duty, ExerciseState } from '../state.ts';

/** For whom, and at which exercise time, a condition is asked. */
export interface Question {
  readonly state: ExerciseState;
  /** Left out when no team is concerned: then only time can make anything true. */
  readonly teamId?: string;
  readonly exerciseTimeMs: number;
  /**
   * What a condition on something not addressed to the team counts as: false (it never comes to pass for this team), or nothing
   * at all (`undefined`: the condition is asked as if it did not hold that part).
   */
  readonly whenNotAddressed: false | undefined;
}

/** Whether a condition is true; `undefined` when nothing in it is addressed to the team and that counts as nothing. */
export function isTrue(condition: Condition, question: Question): boolean | undefined {
  if ('allOf' in condition) return all(condition.allOf, question);
  if ('anyOf' in condition) return any(condition.anyOf, question);
  if ('not' in condition) return not(isTrue(condition.not, question));
  switch (condition.is) {
    case 'time':
      return question.exerciseTimeMs >= condition.atMs;
    case 'answered':
      return ofCell(condition.inject, question, (cell) => isMet(condition, cell, question.state));
    case 'duty-discharged':
    case 'duty-overdue':
      return ofDuties(condition, question);
    default: {
      const { inject, is } = condition;
      return ofCell(inject, question, (cell) => HAS_REACHED[is](cell));
    }
  }
}

function all(conditions: readonly Condition[], question: Question): boolean | undefined {
  let applies = false;
  for (const condition of conditions) {
    const truth = isTrue(condition, question);
    if (truth === false) return false;
    applies ||= truth === true;
  }
  // Nothing inside at all is true, as everywhere in logic; nothing that applies is nothing.
  return applies || conditions.length === 0 ? true : undefined;
}

function any(conditions: readonly Condition[], question: Question): boolean | undefined {
  let applies = false;
  for (const condition of conditions) {
    const truth = isTrue(condition, question);
    if (truth === true) return true;
    applies ||= truth === false;
  }
  return applies || conditions.length === 0 ? false : undefined;
}

function not(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function ofCell(
  injectId: string,
  { state, teamId, whenNotAddressed }: Question,
  holds: (cell: Cell) => boolean,
): boolean | undefined {
  const cell = teamId === undefined ? undefined : state.cells.get(injectId)?.[teamId];
  return cell === undefined ? whenNotAddressed : holds(cell);
}

const HAS_REACHED: Readonly<Record<InjectMilestone, (cell: Cell) => boolean>> = {
  released: (cell) => cell.releasedAt !== undefined,
  delivered: (cell) => cell.deliveredAt !== undefined,
  opened: (cell) => cell.openedAt !== undefined,
  acknowledged: (cell) => cell.acknowledgedAt !== undefined,
  responded: (cell) => cell.firstResponseAt !== undefined,
  completed: (cell) => cell.completedAt !== undefined || cell.action?.isDone === true,
  assessed: (cell) => cell.assessedAt !== undefined || cell.action !== undefined,
  overdue: (cell) => cell.deadlinePassedAt !== undefined,
  skipped: (cell) => cell.status === 'skipped',
};

function isMet(condition: AnswerCondition, cell: Cell, state: ExerciseState): boolean {
  const number = state.outline.answerConditions.get(condition.inject)?.indexOf(condition) ?? -1;
  return standingAnswer(cell)?.conditionsMet?.includes(number) ?? false;
}

function ofDuties(
  { is, obligation }: DutyCondition,
  { state, teamId, whenNotAddressed }: Question,
): boolean | undefined {
  const parties = state.outline.obligations.get(obligation)?.owedBy.get(teamId ?? '');
  if (teamId === undefined || parties === undefined) return whenNotAddressed;
  const duties = parties.map((party) => state.duties.get(dutyIdOf(obligation, teamId, party)));
  const counted = duties.filter((duty) => duty?.excusedReason === undefined);
  return is === 'duty-discharged'
    ? counted.length > 0 && counted.every((duty) => duty !== undefined && isDischarged(duty))
    : counted.some((duty) => duty?.overdueAt !== undefined);
}

/** An evaluator's judgement stands above the automatic finding. */
function isDischarged(duty: Duty): boolean {
  return duty.judged?.isDischarged ?? duty.discharged !== undefined;
}
