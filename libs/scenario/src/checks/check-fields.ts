import type { FaultList } from '../faults/fault-list.ts';
import type { FileField } from '../file/scenario-file.ts';
import { freeFormOf } from '../file/defaults.ts';
import { child } from '../yaml/source-map.ts';
import { refuseKeys } from './check-choices.ts';
import type { CheckContext } from './check-context.ts';

/** Keys that go with some types of field only. */
const TYPES_OF_KEY = {
  options: ['single', 'multiple'],
  unit: ['number'],
  min: ['number'],
  max: ['number'],
  multiline: ['text'],
  maxLength: ['text'],
  maxBytes: ['file'],
} as const satisfies Partial<Record<keyof FileField, readonly FileField['type'][]>>;

/** Forms that can be filled in: each field has what its type needs and nothing that belongs to another type. */
export function checkFields({ file, faults }: CheckContext): void {
  for (const { item, path } of file.injects) {
    const { response } = item;
    if (response === undefined) continue;
    (response.fields ?? []).forEach((field, index) =>
      checkField(faults, field, child(`${path}.response.fields`, index)),
    );
    if (response.fields === undefined && freeFormOf(response) === 'none') {
      faults.add({
        code: 'KIND_FORBIDS',
        path: `${path}.response`,
        message: 'The response has neither fields nor a free-form report: nothing can be answered.',
        remedy: 'Add fields, set "freeForm" to optional or required, or leave "response" out.',
      });
    }
  }
}

function checkField(faults: FaultList, field: FileField, path: string): void {
  for (const [key, types] of Object.entries(TYPES_OF_KEY) as [
    keyof typeof TYPES_OF_KEY,
    readonly string[],
  ][]) {
    if (!types.includes(field.type)) {
      refuseKeys(faults, field, [key], path, `goes only with a field of type ${types.join(' or ')}`);
    }
  }
  if ((field.type === 'single' || field.type === 'multiple') && field.options === undefined) {
    faults.add({
      code: 'KEY_MISSING',
      path,
      message: `A field of type ${field.type} must have "options".`,
      remedy: 'Add "options": option id → label, at least two of them.',
    });
  }
  if (field.min !== undefined && field.max !== undefined && field.min > field.max) {
    faults.add({
      code: 'OUT_OF_RANGE',
      path: `${path}.min`,
      message: `The least (${field.min}) is more than the most (${field.max}).`,
      remedy: 'Exchange the two.',
    });
  }
}
