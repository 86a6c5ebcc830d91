import type { FieldValues } from '../../../scenario/form.ts';
import type { ResponseRequest } from '../../../scenario/inject.ts';
import type { SubmitResponse } from '../../command.ts';
import { LONGEST, textProblem } from '../texts.ts';
import { fieldProblem } from './field-problem.ts';

/** Where a response is wrong: a field's id, `$text` for the free-form report, or `$id`; and how, in words. */
export interface ResponseProblem {
  readonly field: string;
  readonly problem: string;
}

/** Finds the first thing wrong with a response. Only a final one must answer what is required. */
export function responseProblem(
  request: ResponseRequest,
  { isFinal, values, text }: Pick<SubmitResponse, 'isFinal' | 'values' | 'text'>,
): ResponseProblem | undefined {
  const fields = request.form?.fields ?? [];
  const stranger = Object.keys(values).find((id) => !fields.some((field) => field.id === id));
  if (stranger !== undefined) return { field: stranger.slice(0, LONGEST.id), problem: 'is not asked for' };
  for (const field of fields) {
    const value = valueOf(values, field.id);
    const problem =
      value === undefined ? isFinal && field.required === true && 'is required' : fieldProblem(field, value);
    if (problem) return { field: field.id, problem };
  }
  const problem = reportProblem(request.freeForm, isFinal, text);
  return problem === undefined ? undefined : { field: '$text', problem };
}

function valueOf(values: FieldValues, fieldId: string): FieldValues[string] | undefined {
  return Object.hasOwn(values, fieldId) ? values[fieldId] : undefined;
}

function reportProblem(
  freeForm: ResponseRequest['freeForm'],
  isFinal: boolean,
  text: string | undefined,
): string | undefined {
  if (text === undefined) return freeForm === 'required' && isFinal ? 'is required' : undefined;
  if (freeForm === 'none') return 'is not asked for';
  return textProblem(text, { most: LONGEST.body, least: freeForm === 'required' && isFinal ? 1 : 0 });
}
