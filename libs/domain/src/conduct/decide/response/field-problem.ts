import {
  IOC_TYPES,
  type Field,
  type FileField,
  type Ioc,
  type MultipleChoiceField,
  type NumberField,
  type SingleChoiceField,
  type TextField,
} from '../../../scenario/form.ts';
import { findRsitClass, findRsitType } from '../../../scenario/rsit.ts';
import { textProblem } from '../texts.ts';
import { fileProblem } from './files.ts';
import { iocProblem } from './ioc-syntax.ts';

const LONGEST_LIST = 500;
const LONGEST_IOC = 2_048;
const DEFAULT_LONGEST_TEXT = 10_000;
const DEFAULT_LARGEST_FILE = 5_000_000;

/** What is wrong with the answer to a field, in words; `undefined` when nothing is. */
export function fieldProblem(field: Field, value: unknown): string | undefined {
  switch (field.type) {
    case 'single':
      return isOption(field, value) ? undefined : 'is none of the options';
    case 'multiple':
      return listProblem(value, (item) =>
        isOption(field, item) ? undefined : 'holds what is none of the options',
      );
    case 'number':
      return numberProblem(field, value);
    case 'text':
      return textProblem(value, { most: longestText(field) });
    case 'ioc-set':
      return listProblem(value, indicatorProblem);
    case 'rsit':
      return rsitProblem(value);
    case 'attack':
      return listProblem(value, (item) =>
        typeof item === 'string' && /^T\d{4}(?:\.\d{3})?$/.test(item)
          ? undefined
          : 'holds what is no ATT&CK technique id, such as T1566 or T1566.001',
      );
    case 'file':
      return fileProblem(value, largestFile(field));
  }
}

function isOption({ options }: SingleChoiceField | MultipleChoiceField, value: unknown): boolean {
  return options.some(({ id }) => id === value);
}

/** Every answer that is a list holds something, nothing twice, and nothing that is wrong by itself. */
function listProblem(value: unknown, itemProblem: (item: unknown) => string | undefined): string | undefined {
  if (!Array.isArray(value)) return 'is not a list';
  const items = value as readonly unknown[];
  if (items.length === 0) return 'is an empty list; leave the field out instead';
  if (items.length > LONGEST_LIST) return `holds more than ${LONGEST_LIST} items`;
  const problem = items.map(itemProblem).find((each) => each !== undefined);
  if (problem !== undefined) return problem;
  const isUnique = new Set(items.map(keyOf)).size === items.length;
  return isUnique ? undefined : 'holds something twice';
}

function keyOf(item: unknown): string {
  if (typeof item === 'string') return item;
  const { type, value } = item as Ioc;
  return `${type} ${value}`;
}

function numberProblem({ min, max }: NumberField, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'is not a number';
  if (min !== undefined && value < min) return `is below ${min}`;
  if (max !== undefined && value > max) return `is above ${max}`;
  return undefined;
}

function indicatorProblem(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return 'holds what is no indicator';
  const { type, value } = item as Partial<Ioc>;
  if (type === undefined || !IOC_TYPES.includes(type)) return 'holds an indicator of an unknown type';
  const problem = textProblem(value, { most: LONGEST_IOC });
  if (problem !== undefined || value === undefined) return `holds an indicator that ${problem ?? 'is empty'}`;
  return iocProblem({ type, value });
}

function rsitProblem(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return 'is no RSIT classification';
  const { class: classCode, type } = value as { readonly class?: unknown; readonly type?: unknown };
  if (typeof classCode !== 'string' || findRsitClass(classCode) === undefined) return 'is no RSIT class';
  if (type === undefined) return undefined;
  return typeof type === 'string' && findRsitType(classCode, type) !== undefined
    ? undefined
    : 'is no RSIT type of that class';
}

function longestText({ maxLength = DEFAULT_LONGEST_TEXT }: TextField): number {
  return maxLength;
}

function largestFile({ maxBytes = DEFAULT_LARGEST_FILE }: FileField): number {
  return maxBytes;
}
