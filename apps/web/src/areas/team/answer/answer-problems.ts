import { fieldProblem, iocProblem, type Field, type Ioc, type ResponseRequest } from '@cyberdrill/domain';
import type { AnswerToSend } from './answer-content.ts';

/** What is wrong with one field of an answer; each has its words in the catalogue, filled with what else is told. */
export type AnswerProblem =
  | { readonly problem: 'required' | 'number' | 'twice' | 'other' }
  | { readonly problem: 'below' | 'above' | 'tooLong' | 'tooMany'; readonly limit: number }
  | { readonly problem: 'ioc' | 'defanged' | 'technique'; readonly value: string };

/** Where: a field's id, or `$text` for the free-form report. */
export type ProblemAt = AnswerProblem & { readonly field: string };

/** Name of the free-form report among the fields. */
export const REPORT_FIELD = '$text';

const LONGEST_LIST = 500;
const LONGEST_TEXT = 10_000;
const LONGEST_REPORT = 20_000;

/** Everything that is wrong with an answer, in the order of the form. Only a final one must answer what is required. */
export function answerProblems(
  request: ResponseRequest,
  { values, text }: AnswerToSend,
  isFinal: boolean,
): readonly ProblemAt[] {
  const found: ProblemAt[] = (request.form?.fields ?? []).flatMap((field) => {
    const value = values[field.id];
    const isMissing = value === undefined && isFinal && field.required === true;
    const problem = isMissing ? MISSING : value === undefined ? undefined : problemOf(field, value);
    return problem === undefined ? [] : [{ ...problem, field: field.id }];
  });
  if (text === undefined && request.freeForm === 'required' && isFinal)
    found.push({ ...MISSING, field: REPORT_FIELD });
  if (text !== undefined && text.length > LONGEST_REPORT)
    found.push({ problem: 'tooLong', limit: LONGEST_REPORT, field: REPORT_FIELD });
  return found;
}

const MISSING = { problem: 'required' } as const;

/** The particular words for what people get wrong; whatever else the core finds has general ones. */
function problemOf(field: Field, value: unknown): AnswerProblem | undefined {
  if (fieldProblem(field, value) === undefined) return undefined;
  switch (field.type) {
    case 'number':
      if (typeof value !== 'number') return { problem: 'number' };
      if (field.min !== undefined && value < field.min) return { problem: 'below', limit: field.min };
      return field.max === undefined ? { problem: 'other' } : { problem: 'above', limit: field.max };
    case 'text':
      return { problem: 'tooLong', limit: field.maxLength ?? LONGEST_TEXT };
    case 'ioc-set':
      return iocListProblem(value as readonly Ioc[]);
    case 'attack': {
      const wrong = (value as readonly string[]).find((each) => fieldProblem(field, [each]) !== undefined);
      return wrong === undefined
        ? { problem: 'tooMany', limit: LONGEST_LIST }
        : { problem: 'technique', value: wrong };
    }
    default:
      return { problem: 'other' };
  }
}

function iocListProblem(iocs: readonly Ioc[]): AnswerProblem {
  if (iocs.length > LONGEST_LIST) return { problem: 'tooMany', limit: LONGEST_LIST };
  const wrong = iocs.find((ioc) => iocProblem(ioc) !== undefined);
  if (wrong === undefined) return { problem: 'twice' };
  return { problem: /\[|\bhxxp/iu.test(wrong.value) ? 'defanged' : 'ioc', value: wrong.value };
}
