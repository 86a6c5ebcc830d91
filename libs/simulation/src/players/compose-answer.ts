import {
  evaluateCheck,
  type Check,
  type Field,
  type FieldValue,
  type FieldValues,
  type Inject,
  type Ioc,
  type PatternMatch,
  type SingleChoiceField,
} from '@cyberdrill/domain';
import type { SeededRandom } from '../chance/seeded-random.ts';
import { exampleMatch } from './example-match.ts';

/** An answer a simulated team sends; a `file` field is filled by uploading `evidence` first. */
export interface ComposedAnswer {
  readonly values: FieldValues;
  readonly text?: string;
  /** Ids of fields that want a file. */
  readonly fileFields: readonly string[];
}

/** Who answers, and what is needed for it. */
export interface Answering {
  /** Probability that an answer is the right one. */
  readonly accuracy: number;
  readonly random: SeededRandom;
  /** The engine that the checks of answers run on. */
  readonly matches: PatternMatch;
}

/**
 * Answers an inject's form as a team would that knows the right answers with the given accuracy.
 * Right answers are read from the inject's automatic checks; wrong ones are plausible and valid.
 */
export function composeAnswer(inject: Inject, answering: Answering): ComposedAnswer {
  const { accuracy, random } = answering;
  const fields = inject.response?.form?.fields ?? [];
  const values: Record<string, FieldValue> = {};
  const fileFields: string[] = [];
  for (const field of fields) {
    if (field.type === 'file') {
      fileFields.push(field.id);
      continue;
    }
    const checks = Object.values(inject.checks).filter((check) => check.field === field.id);
    const value = random.chance(accuracy)
      ? rightAnswer(field, checks, answering)
      : wrongAnswer(field, checks, answering);
    if (value !== undefined) values[field.id] = value;
  }
  const text = freeText(inject, answering);
  return { values, fileFields, ...(text === undefined ? {} : { text }) };
}

/** Words that pass every check on a text: the phrases looked for, in plain sentences. */
export function wordsThatPass(checks: readonly Check[]): string {
  const phrases = checks.flatMap((check) => {
    if (check.type === 'contains') return [check.anyOf[0] ?? ''];
    if (check.type === 'equals') return [String(check.value)];
    if (check.type === 'overlap' || check.type === 'attack') return [check.expected.join(', ')];
    if (check.type === 'matches') return [exampleMatch(check.pattern) ?? ''];
    return [];
  });
  const [only = ''] = phrases;
  if (checks.some((check) => check.type === 'matches' && check.pattern.startsWith('^'))) return only;
  const wanted = Math.max(0, ...checks.map((check) => (check.type === 'count' ? (check.min ?? 0) : 0)));
  const sentences = ['EXERCISE EXERCISE EXERCISE.', ...phrases.map((phrase) => `We confirm: ${phrase}.`)];
  const words = sentences.join(' ').split(' ').length;
  const filler = Array.from({ length: Math.max(0, wanted - words) }, () => 'noted');
  return [...sentences, ...filler].join(' ');
}

function freeText(inject: Inject, { accuracy, random }: Answering): string | undefined {
  const freeForm = inject.response?.freeForm ?? 'none';
  if (freeForm === 'none') return undefined;
  const checks = Object.values(inject.checks).filter(({ field }) => field === '$text');
  return random.chance(accuracy)
    ? wordsThatPass(checks)
    : 'EXERCISE EXERCISE EXERCISE. We are still looking into it and will report again.';
}

function rightAnswer(
  field: Field,
  checks: readonly Check[],
  { matches }: Pick<Answering, 'matches'>,
): FieldValue | undefined {
  const check = checks[0];
  switch (field.type) {
    case 'single':
      return byCredit(field, checks, matches).at(-1);
    case 'multiple':
      return check?.type === 'overlap' ? check.expected : field.options.slice(0, 1).map(({ id }) => id);
    case 'number':
      return numberFor(field, check);
    case 'text':
      return wordsThatPass(checks).slice(0, field.maxLength ?? 10_000);
    case 'ioc-set':
      return check?.type === 'overlap' ? check.expected.map(iocOf) : [iocOf('198.51.100.23')];
    case 'rsit':
      return check?.type === 'rsit'
        ? { class: check.class, ...(check.rsitType === undefined ? {} : { type: check.rsitType }) }
        : { class: 'other', type: 'other' };
    case 'attack':
      return check?.type === 'attack' ? check.expected : ['T1566'];
    case 'file':
      return undefined;
  }
}

function wrongAnswer(
  field: Field,
  checks: readonly Check[],
  { random, matches }: Answering,
): FieldValue | undefined {
  const right = rightAnswer(field, checks, { matches });
  switch (field.type) {
    case 'single': {
      const [worst, ...others] = byCredit(field, checks, matches);
      return worst === undefined ? right : random.pick([worst, ...others.slice(0, -1)]);
    }
    case 'multiple':
      return field.options.slice(-1).map(({ id }) => id);
    case 'number':
      return Math.min(field.max ?? Infinity, Math.max(field.min ?? 0, Number(right) * 3 + 7));
    case 'text':
      return 'EXERCISE EXERCISE EXERCISE. Nothing is known yet.';
    case 'ioc-set':
      return [iocOf('203.0.113.99')];
    case 'rsit':
      return { class: 'test', type: 'test' };
    case 'attack':
      return ['T1110'];
    case 'file':
      return undefined;
  }
}

/** The options of a choice, the least right first. */
function byCredit(
  field: SingleChoiceField,
  checks: readonly Check[],
  matches: PatternMatch,
): readonly string[] {
  const credit = (id: string): number =>
    checks.reduce((sum, check) => sum + evaluateCheck(check, { values: { [field.id]: id } }, { matches }), 0);
  return field.options.map(({ id }) => id).sort((one, other) => credit(one) - credit(other));
}

function numberFor(field: Extract<Field, { type: 'number' }>, check: Check | undefined): number {
  if (check?.type === 'near') return check.value;
  if (check?.type === 'equals') return Number(check.value);
  return field.min ?? 1;
}

const IOC_SHAPES: readonly [RegExp, Ioc['type']][] = [
  [/^\d+\.\d+\.\d+\.\d+$/, 'ipv4'],
  [/^[0-9a-f:]+:[0-9a-f:]*$/i, 'ipv6'],
  [/^AS\d+$/i, 'asn'],
  [/^[0-9a-f]{64}$/i, 'sha256'],
  [/^[0-9a-f]{40}$/i, 'sha1'],
  [/^[0-9a-f]{32}$/i, 'md5'],
  [/^[a-z]+:\/\//i, 'url'],
  [/^[^@\s]+@[^@\s]+$/, 'email'],
  [/^[\w-]+(\.[\w-]+)*\.(example|test|invalid)$/i, 'domain'],
  [/^[^/\\]+\.[a-z0-9]{1,8}$/i, 'file-name'],
];

function iocOf(value: string): Ioc {
  return { type: IOC_SHAPES.find(([shape]) => shape.test(value))?.[1] ?? 'other', value };
}
