import { describe, expect, it } from '@jest/globals';
import type { Teammate } from '@cyberdrill/contracts';
import { matesAt } from './mates-at.ts';

const MATES: readonly Teammate[] = [
  { deviceId: '1', name: 'Mariam', injectId: 'i1', isWriting: true },
  { deviceId: '2', name: 'Mariam', injectId: 'i1', isWriting: false },
  { deviceId: '3', name: 'Jonas', injectId: 'i1', isWriting: false },
  { deviceId: '4', name: 'Jonas', injectId: 'i1', isWriting: false },
  { deviceId: '5', name: 'Leila', injectId: 'i2', isWriting: true },
  { deviceId: '6', injectId: 'i1', isWriting: false },
];

describe('matesAt', () => {
  it('tells who writes and who reads, each person once', () => {
    const { writing, reading } = matesAt(MATES, 'i1');
    expect(writing.map(({ name }) => name)).toEqual(['Mariam']);
    expect(reading.map(({ name }) => name)).toEqual(['Jonas', undefined]);
  });

  it('tells of nobody where nobody is', () => {
    expect(matesAt(MATES, 'i3')).toEqual({ writing: [], reading: [] });
  });
});
