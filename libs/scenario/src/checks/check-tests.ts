import type { FaultList } from '../faults/fault-list.ts';
import { freeFormOf } from '../file/defaults.ts';
import type { FileCheck, FileField, FileInject } from '../file/scenario-file.ts';
import { child } from '../yaml/source-map.ts';
import { TEST_KEYS } from './check-choices.ts';
import { addUnknown, type CheckContext } from './check-context.ts';
import { checkPatterns } from './check-patterns.ts';
import { allChecks, type PlacedCheck } from './located-checks.ts';

type TestKey = (typeof TEST_KEYS)[number];

/** What kind of answer a check looks at: a type of field, or words. */
type Subject = FileField['type'];

/** The tests that make sense for each kind of answer. */
const TESTS_OF: Readonly<Record<Subject, readonly TestKey[]>> = {
  single: ['equals', 'contains', 'matches'],
  multiple: ['overlap', 'count'],
  number: ['equals', 'near'],
  text: ['equals', 'contains', 'matches', 'count', 'overlap', 'attack'],
  'ioc-set': ['overlap', 'contains', 'matches', 'count'],
  rsit: ['rsit'],
  attack: ['attack', 'count'],
  file: [],
};

const MESSAGE_FIELDS = ['$subject', '$body', '$all'];

/** Checks look at something that is there, with a test that can be passed and failed. */
export function checkTests(context: CheckContext): void {
  const { file, faults } = context;
  for (const placed of allChecks(file)) {
    const { item, path } = placed;
    const tests = TEST_KEYS.filter((key) => item[key] !== undefined);
    const subject = subjectOf(faults, placed);
    if (subject !== undefined) checkFits(faults, tests, subject, item, path);
    checkValues(faults, item, path);
  }
  checkPatterns(context);
}

interface SubjectFound {
  readonly type: Subject;
  readonly field?: FileField;
}

function subjectOf(faults: FaultList, { item, path, looksAt }: PlacedCheck): SubjectFound | undefined {
  if (looksAt === undefined) return undefined;
  if (looksAt === 'message') {
    if (MESSAGE_FIELDS.includes(item.field)) return { type: 'text' };
    addUnknown(faults, 'part of a message', item.field, MESSAGE_FIELDS, `${path}.field`);
    return undefined;
  }
  const fields = looksAt.response?.fields ?? [];
  const field = fields.find(({ id }) => id === item.field);
  if (field !== undefined) return { type: field.type, field };
  if (item.field === '$text' && hasFreeForm(looksAt)) return { type: 'text' };
  const known = [...fields.map(({ id }) => id), ...(hasFreeForm(looksAt) ? ['$text'] : [])];
  addUnknown(faults, `field of the inject "${looksAt.id}"`, item.field, known, `${path}.field`);
  return undefined;
}

function hasFreeForm({ response }: FileInject): boolean {
  return response !== undefined && freeFormOf(response) !== 'none';
}

function checkFits(
  faults: FaultList,
  tests: readonly TestKey[],
  { type, field }: SubjectFound,
  check: FileCheck,
  path: string,
): void {
  for (const test of tests) {
    if (TESTS_OF[type].includes(test)) continue;
    faults.add({
      code: 'CHECK_MISMATCH',
      path: child(path, test),
      spot: 'key',
      message: `"${test}" does not fit "${check.field}", which holds ${SUBJECT_WORDS[type]}.`,
      remedy:
        TESTS_OF[type].length === 0
          ? 'Let evaluators rate it by criteria; a file is not checked automatically.'
          : `Use one of: ${TESTS_OF[type].join(', ')}.`,
    });
  }
  if (field === undefined) return;
  if (type === 'single' && check.equals !== undefined) {
    checkOption(faults, field, String(check.equals), `${path}.equals`);
  }
  if (type === 'multiple') {
    check.overlap?.forEach((id, index) => checkOption(faults, field, id, child(`${path}.overlap`, index)));
  }
  if (type === 'number') checkNumber(faults, field, check, path);
}

const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
  single: 'one choice',
  multiple: 'a set of choices',
  number: 'a number',
  text: 'words',
  'ioc-set': 'a set of indicators',
  rsit: 'a classification',
  attack: 'a set of ATT&CK techniques',
  file: 'a file',
};

function checkOption(faults: FaultList, { id, options }: FileField, option: string, path: string): void {
  const known = Object.keys(options ?? {});
  if (known.length === 0 || known.includes(option)) return;
  addUnknown(faults, `option of "${id}"`, option, known, path);
}

function checkNumber(faults: FaultList, field: FileField, check: FileCheck, path: string): void {
  const { equals, near } = check;
  if (typeof equals === 'string') {
    addImpossible(
      faults,
      `${path}.equals`,
      'A number never equals a text.',
      'Write the number without quotes.',
    );
  }
  const [least, most] =
    near === undefined
      ? [Number(equals), Number(equals)]
      : [near.value - near.tolerance, near.value + near.tolerance];
  if (most < (field.min ?? -Infinity) || least > (field.max ?? Infinity)) {
    const range = `${field.min ?? 'any'} to ${field.max ?? 'any'}`;
    addImpossible(
      faults,
      near === undefined ? `${path}.equals` : `${path}.near`,
      `No answer can pass: "${field.id}" takes numbers from ${range}.`,
      'Change the expected value or the range of the field.',
    );
  }
}

function checkValues(faults: FaultList, check: FileCheck, path: string): void {
  const { count } = check;
  if (count !== undefined && count.min === undefined && count.max === undefined) {
    addImpossible(
      faults,
      `${path}.count`,
      'The count has no bound: every answer passes.',
      'Add "min" or "max".',
    );
  }
  if (count !== undefined && (count.min ?? 0) > (count.max ?? Infinity)) {
    addImpossible(
      faults,
      `${path}.count`,
      'No answer can pass: "min" is more than "max".',
      'Exchange the two.',
    );
  }
  for (const key of ['contains', 'overlap'] as const) {
    check[key]?.forEach((value, index) => {
      if (value.trim() !== '') return;
      addImpossible(
        faults,
        child(`${path}.${key}`, index),
        'An empty text is in every answer.',
        'Delete it.',
      );
    });
  }
}

function addImpossible(faults: FaultList, path: string, message: string, remedy: string): void {
  faults.add({ code: 'CHECK_IMPOSSIBLE', path, message, remedy });
}
