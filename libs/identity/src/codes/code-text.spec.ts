import { describe, expect, it } from '@jest/globals';
import { makeCode, readCode } from './code-text.ts';

describe('makeCode', () => {
  it('makes groups of four that are easy to read', () => {
    expect(makeCode(1)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(makeCode(5)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('uses all of its alphabet and repeats itself never', () => {
    const codes = Array.from({ length: 200 }, () => makeCode(3));
    expect(new Set(codes).size).toBe(200);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });
});

describe('readCode', () => {
  it.each(['0AB1-CDEF', '0ab1cdef', ' 0AB1 CDEF\n', 'oAbl–cdef', 'OABI_CDEF', '０ＡＢ１ＣＤＥＦ'])(
    'reads %j',
    (text) => {
      expect(readCode(text)).toBe('0AB1CDEF');
    },
  );

  it('gives its own codes back', () => {
    const code = makeCode(5);
    expect(readCode(code)).toBe(code.replaceAll('-', ''));
  });
});
