import type { Check } from '@cyberdrill/domain';
import type { FileCheck } from '../file/scenario-file.ts';

/** A check as the domain has it; that exactly one test is written was checked before. */
export function compileCheck(check: FileCheck): Check {
  const { field, weight, equals, contains, count, matches, overlap, near, rsit, attack } = check;
  const base = weight === undefined ? { field } : { field, weight };
  if (equals !== undefined) return { ...base, type: 'equals', value: equals };
  if (contains !== undefined) return { ...base, type: 'contains', anyOf: contains };
  if (count !== undefined) return { ...base, type: 'count', ...count };
  if (matches !== undefined) return { ...base, type: 'matches', pattern: matches };
  if (overlap !== undefined) return { ...base, type: 'overlap', expected: overlap };
  if (near !== undefined) return { ...base, type: 'near', ...near };
  if (rsit !== undefined) return { ...base, type: 'rsit', ...compileRsit(rsit) };
  return { ...base, type: 'attack', expected: attack ?? [] };
}

function compileRsit(code: string): { readonly class: string; readonly rsitType?: string } {
  const [classCode = '', rsitType] = code.split('/');
  return rsitType === undefined ? { class: classCode } : { class: classCode, rsitType };
}
