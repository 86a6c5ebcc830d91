import { describe, expect, it } from '@jest/globals';
import { isStorableId, LONGEST_ID, storable } from './storable.ts';

describe('storable', () => {
  it('leaves ordinary text alone, in every script', () => {
    expect(storable('Übung “Nordlicht” 演習 تمرين 😀')).toBe('Übung “Nordlicht” 演習 تمرين 😀');
  });

  it('replaces what a store would refuse or change', () => {
    expect(storable('a\0b\ud800c')).toBe('a\ufffdb\ufffdc');
  });
});

describe('isStorableId', () => {
  it.each([
    ['ex-2026-nordlicht', true],
    ['x'.repeat(LONGEST_ID), true],
    ['', false],
    ['x'.repeat(LONGEST_ID + 1), false],
    ['a\0b', false],
    ['a\udc00', false],
  ])('judges %j as %s', (id, expected) => {
    expect(isStorableId(id)).toBe(expected);
  });
});
