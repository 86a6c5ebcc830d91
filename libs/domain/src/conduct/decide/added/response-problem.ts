import type { AdHocField, AdHocResponse } from '../../../scenario/ad-hoc-inject.ts';
import type { Text } from '../../../scenario/text.ts';
import { isClientId, LONGEST } from '../texts.ts';

/** Most fields of a form, and most options of a field. */
const MOST = { fields: 20, options: 30 } as const;

/** Longest deadline, in milliseconds. */
const LONGEST_DEADLINE_MS = 366 * 86_400_000;

/** What is wrong with a text in its languages, in words; `undefined` when nothing is. */
export type TextRule = (text: Text, most: number) => string | undefined;

/** What is wrong with what an added inject asks for, in words; `undefined` when nothing is. */
export function responseProblem(
  { fields, freeForm, deadlineMs }: AdHocResponse,
  textProblemOf: TextRule,
): string | undefined {
  if (deadlineMs !== undefined && !isDeadline(deadlineMs)) return 'the deadline is no possible time';
  if (fields === undefined) {
    return freeForm === 'none' ? 'a response without a form and without words asks for nothing' : undefined;
  }
  if (fields.length === 0 || fields.length > MOST.fields) return `a form has 1 to ${MOST.fields} fields`;
  if (hasRepeated(fields)) return 'two fields of the form have the same id';
  for (const field of fields) {
    const problem = fieldProblem(field, textProblemOf);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function fieldProblem({ id, type, label, options = [] }: AdHocField, rule: TextRule): string | undefined {
  if (!isClientId(id)) return 'a field of the form has no possible id';
  const wrongLabel = rule(label, LONGEST.line);
  if (wrongLabel !== undefined) return `the label of field ${id} ${wrongLabel}`;
  const isChoice = type === 'single' || type === 'multiple';
  if (!isChoice) return options.length === 0 ? undefined : `field ${id} takes no options`;
  if (options.length < 2 || options.length > MOST.options) {
    return `field ${id} must have 2 to ${MOST.options} options`;
  }
  if (hasRepeated(options)) return `two options of field ${id} have the same id`;
  for (const option of options) {
    if (!isClientId(option.id)) return `an option of field ${id} has no possible id`;
    const wrong = rule(option.label, LONGEST.line);
    if (wrong !== undefined) return `the label of option ${option.id} of field ${id} ${wrong}`;
  }
  return undefined;
}

function hasRepeated(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size !== items.length;
}

function isDeadline(deadlineMs: number): boolean {
  return Number.isInteger(deadlineMs) && deadlineMs > 0 && deadlineMs <= LONGEST_DEADLINE_MS;
}
