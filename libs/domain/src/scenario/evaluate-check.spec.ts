import { describe, expect, it } from '@jest/globals';
import type { Check } from './check.ts';
import { evaluateCheck, type CheckSubject } from './evaluate-check.ts';
import type { FieldValue } from './form.ts';

const field = 'f';
const tools = { matches: (pattern: string, text: string) => new RegExp(pattern, 'iu').test(text) };

type Row = readonly [what: string, check: Check, given: FieldValue | undefined, credit: number];

describe('evaluateCheck', () => {
  it.each<Row>([
    ['equals, other case and spaces', equals('Ransomware'), '  ransomWARE ', 1],
    ['equals, full-width letters', equals('CIRT 1'), 'ＣＩＲＴ　１', 1],
    ['equals, ß and ss', equals('STRASSE'), 'straße', 1],
    ['equals, two small sigmas', equals('ΟΔΟΣ'), 'οδοσ', 1],
    ['equals, an invisible direction mark', equals('192.0.2.1'), '\u2066192.0.2.1\u2069', 1],
    ['equals, number', equals(42), 42, 1],
    ['equals, other number', equals(42), 41, 0],
    ['equals, a list', equals('a'), ['a'], 0],
    ['contains, second phrase', contains('x', 'national  cert'), 'We told the National\nCERT.', 1],
    ['contains, none', contains('police'), 'We told the press.', 0],
    ['contains, an indicator', contains('evil.example'), [{ type: 'domain', value: 'EVIL.example' }], 1],
    ['contains, a file name', contains('report'), file('Report.pdf'), 1],
    ['count, items', count(2, 3), ['a', 'b'], 1],
    ['count, too few', count(3), ['a', 'b'], 0],
    ['count, too many', count(undefined, 1), ['a', 'b'], 0],
    ['count, words', count(4, 4), 'two words – and two', 1],
    ['count, Chinese signs', count(4, 4), '网络安全', 1],
    ['count, nothing answered', count(undefined, 3), undefined, 0],
    ['matches', { field, type: 'matches', pattern: 'cve-\\d{4}-\\d+' }, 'see CVE-2025-1234', 1],
    ['matches not', { field, type: 'matches', pattern: '^cve' }, 'see CVE-2025-1234', 0],
    ['overlap, all', overlap('a', 'b'), ['B', 'A'], 1],
    ['overlap, half by listing too much', overlap('a', 'b'), ['a', 'b', 'c', 'd'], 0.5],
    ['overlap, one of two', overlap('a', 'b'), ['a'], 0.5],
    ['overlap, a text as a list', overlap('a', 'b'), 'a, b', 1],
    ['overlap, the same twice', overlap('a'), ['a', 'A'], 1],
    ['near, at the edge', { field, type: 'near', value: 10, tolerance: 2 }, 12, 1],
    ['near, beyond', { field, type: 'near', value: 10, tolerance: 2 }, 12.5, 0],
    ['near, a text', { field, type: 'near', value: 10, tolerance: 2 }, '10', 0],
    ['rsit, both', rsit('fraud', 'phishing'), { class: 'fraud', type: 'phishing' }, 1],
    ['rsit, other type', rsit('fraud', 'phishing'), { class: 'fraud', type: 'copyright' }, 0.5],
    ['rsit, no type', rsit('fraud', 'phishing'), { class: 'fraud' }, 0.5],
    ['rsit, class alone asked', rsit('fraud'), { class: 'fraud', type: 'copyright' }, 1],
    ['rsit, other class', rsit('fraud', 'phishing'), { class: 'other', type: 'phishing' }, 0],
    ['attack, exact', attack('T1486', 'T1566.001'), ['T1566.001', 't1486'], 1],
    ['attack, parent for its sub-technique', attack('T1566.001'), ['T1566'], 0.5],
    ['attack, sub-technique for its parent', attack('T1566'), ['T1566.002'], 0.5],
    ['attack, one parent serves one sub-technique', attack('T1566.001', 'T1566.002'), ['T1566'], 0.25],
    ['attack, a sibling', attack('T1566.001'), ['T1566.002'], 0],
    ['attack, one right and one parent', attack('T1486', 'T1566.001'), ['T1486', 'T1566'], 0.75],
    ['attack, one right and one wrong', attack('T1486'), ['T1486', 'T1000'], 0.5],
  ])('%s', (_what, check, given, credit) => {
    const subject: CheckSubject = { values: given === undefined ? {} : { f: given } };
    expect(evaluateCheck(check, subject, tools)).toBe(credit);
  });

  it.each([
    ['$subject', 1],
    ['$body', 0],
    ['$all', 1],
    ['other', 0],
  ])('looks at %s of a message', (part, expected) => {
    const message = { subject: 'Ransomware at the port', body: 'Details follow.' };
    expect(evaluateCheck({ ...contains('port'), field: part }, message, tools)).toBe(expected);
  });

  it('looks at the free-form report of an answer, and never at inherited properties', () => {
    const answer = { values: {}, text: 'isolated the segment' };
    const contained = contains('isolated');
    expect(evaluateCheck({ ...contained, field: '$text' }, answer, tools)).toBe(1);
    expect(evaluateCheck({ ...contained, field: 'constructor' }, answer, tools)).toBe(0);
  });
});

function equals(value: string | number) {
  return { field, type: 'equals', value } as const;
}
function contains(...anyOf: string[]) {
  return { field, type: 'contains', anyOf } as const;
}
function count(min?: number, max?: number) {
  return { field, type: 'count', min, max } as const;
}
function overlap(...expected: string[]) {
  return { field, type: 'overlap', expected } as const;
}
function rsit(code: string, rsitType?: string) {
  return { field, type: 'rsit', class: code, rsitType } as const;
}
function attack(...expected: string[]) {
  return { field, type: 'attack', expected } as const;
}
function file(name: string) {
  return { name, sha256: '0'.repeat(64), sizeBytes: 1, mediaType: 'application/pdf' };
}
