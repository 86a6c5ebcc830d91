import type {
  AttackCheck,
  Check,
  CountCheck,
  EqualsCheck,
  NearCheck,
  OverlapCheck,
  PatternMatch,
  RsitCheck,
} from './check.ts';
import type { FieldValue, FieldValues, Ioc, RsitValue } from './form.ts';
import { normalise } from './normalise.ts';

/** What a check looks at: an answer, or a message. */
export type CheckSubject =
  | { readonly values: FieldValues; readonly text?: string }
  | { readonly subject: string; readonly body: string };

/**
 * How far an answer or a message passes a check, from 0 (not at all, or nothing was answered) to 1 (in full). Only `overlap`,
 * `rsit` and `attack` give partial credit. Texts are compared as {@link normalise} leaves them.
 */
export function evaluateCheck(
  check: Check,
  subject: CheckSubject,
  tools: { readonly matches: PatternMatch },
): number {
  const given = valueOf(check.field, subject);
  if (given === undefined) return 0;
  switch (check.type) {
    case 'equals':
      return credit(equals(check, given));
    case 'contains':
      return credit(check.anyOf.some((phrase) => normalise(textOf(given)).includes(normalise(phrase))));
    case 'count':
      return credit(isWithin(check, countOf(given)));
    case 'matches':
      return credit(tools.matches(check.pattern, textOf(given).normalize('NFKC')));
    case 'overlap':
      return overlap(check, given);
    case 'near':
      return credit(isNear(check, given));
    case 'rsit':
      return rsit(check, given);
    case 'attack':
      return attack(check, given);
  }
}

function valueOf(field: string, subject: CheckSubject): FieldValue | undefined {
  if ('values' in subject) {
    if (field === '$text') return subject.text;
    return Object.hasOwn(subject.values, field) ? subject.values[field] : undefined;
  }
  switch (field) {
    case '$subject':
      return subject.subject;
    case '$body':
      return subject.body;
    case '$all':
      return `${subject.subject}\n${subject.body}`;
    default:
      return undefined;
  }
}

function credit(isPassed: boolean): number {
  return isPassed ? 1 : 0;
}

function equals(check: EqualsCheck, given: FieldValue): boolean {
  if (typeof given !== 'string' && typeof given !== 'number') return false;
  return normalise(String(given)) === normalise(String(check.value));
}

function isWithin({ min = 0, max = Number.POSITIVE_INFINITY }: CountCheck, count: number): boolean {
  return count >= min && count <= max;
}

function countOf(given: FieldValue): number {
  return typeof given === 'string' ? wordsIn(given) : itemsOf(given).length;
}

/** Words are set apart by spaces; scripts that set none are counted by their signs, as is usual for them. */
function wordsIn(text: string): number {
  const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
  const words = text.match(new RegExp(`[${unspaced}]|[^\\s${unspaced}]+`, 'gu')) ?? [];
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function overlap(check: OverlapCheck, given: FieldValue): number {
  const items = typeof given === 'string' ? given.split(/[,;\n]/u) : itemsOf(given);
  const givenSet = setOf(items);
  const expected = setOf(check.expected);
  const union = givenSet.union(expected).size;
  return union === 0 ? 1 : givenSet.intersection(expected).size / union;
}

function isNear({ value, tolerance }: NearCheck, given: FieldValue): boolean {
  return typeof given === 'number' && Math.abs(given - value) <= tolerance;
}

function rsit(check: RsitCheck, given: FieldValue): number {
  if (!isRsit(given) || normalise(given.class) !== normalise(check.class)) return 0;
  if (check.rsitType === undefined) return 1;
  return normalise(given.type ?? '') === normalise(check.rsitType) ? 1 : 0.5;
}

/** As {@link overlap}, where a technique and one of its sub-techniques make one pair that counts half. */
function attack(check: AttackCheck, given: FieldValue): number {
  const items = typeof given === 'string' ? given.split(/[\s,;]/u) : itemsOf(given);
  const givenSet = setOf(items);
  const expected = setOf(check.expected);
  const union = givenSet.union(expected).size;
  if (union === 0) return 1;
  const spare = [...givenSet.difference(expected)];
  let pairs = 0;
  for (const wanted of expected.difference(givenSet)) {
    const at = spare.findIndex((id) => id.startsWith(`${wanted}.`) || wanted.startsWith(`${id}.`));
    if (at < 0) continue;
    spare.splice(at, 1);
    pairs += 1;
  }
  return (givenSet.intersection(expected).size + pairs / 2) / (union - pairs);
}

function setOf(items: readonly string[]): Set<string> {
  return new Set(items.map(normalise).filter((item) => item !== ''));
}

/** The answer as a list: choices, values of indicators, ids; one item for anything that is not a list. */
function itemsOf(given: FieldValue): readonly string[] {
  if (!Array.isArray(given)) return [textOf(given)];
  return (given as readonly (string | Ioc)[]).map((item) => (typeof item === 'string' ? item : item.value));
}

function textOf(given: FieldValue): string {
  if (typeof given === 'string') return given;
  if (typeof given === 'number') return String(given);
  if (isRsit(given)) return given.type === undefined ? given.class : `${given.class}/${given.type}`;
  return 'sha256' in given ? given.name : itemsOf(given).join('\n');
}

function isRsit(given: FieldValue): given is RsitValue {
  return typeof given === 'object' && 'class' in given;
}
