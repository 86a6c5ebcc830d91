import type { Field, Hint, ResponseRequest } from '@cyberdrill/domain';
import { freeFormOf } from '../file/defaults.ts';
import type { FileField, FileHint, FileResponse } from '../file/scenario-file.ts';
import { durationMs } from '../file/times.ts';
import { optionalText, type TextCompiler } from './compile-text.ts';

/** What a team is asked to send back, as the domain has it. */
export function compileResponse(response: FileResponse, text: TextCompiler): ResponseRequest {
  const { deadline, fields } = response;
  return {
    freeForm: freeFormOf(response),
    ...(fields === undefined ? {} : { form: { fields: fields.map((field) => compileField(field, text)) } }),
    ...(deadline === undefined ? {} : { deadlineMs: durationMs(deadline) }),
  };
}

function compileField(field: FileField, text: TextCompiler): Field {
  const { id, required, unit, min, max, multiline, maxLength, maxBytes } = field;
  const base = withoutGaps({ id, label: text(field.label), help: optionalText(text, field.help), required });
  switch (field.type) {
    case 'single':
    case 'multiple':
      return { ...base, type: field.type, options: compileOptions(field, text) };
    case 'number':
      return { ...base, type: field.type, ...withoutGaps({ unit, min, max }) };
    case 'text':
      return { ...base, type: field.type, ...withoutGaps({ multiline, maxLength }) };
    case 'file':
      return { ...base, type: field.type, ...withoutGaps({ maxBytes }) };
    default:
      return { ...base, type: field.type };
  }
}

function compileOptions({ options }: FileField, text: TextCompiler) {
  return Object.entries(options ?? {}).map(([id, label]) => ({ id, label: text(label) }));
}

/** Cost of the first, the second and every later hint of an inject, where the file names none. */
const DEFAULT_COSTS = [0.1, 0.15];
const LATER_COST = 0.25;

/** A hint as the domain has it. */
export function compileHint(hint: FileHint, index: number, text: TextCompiler): Hint {
  return {
    id: hint.id,
    text: text(hint.text),
    cost: hint.cost ?? DEFAULT_COSTS[index] ?? LATER_COST,
    availableAfterMs: durationMs(hint.availableAfter ?? 0),
  };
}

/** The object without keys that hold nothing: a scenario is stored and compared as JSON, which has no `undefined`. */
function withoutGaps<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
