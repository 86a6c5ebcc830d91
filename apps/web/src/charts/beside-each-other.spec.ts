import { describe, expect, it } from '@jest/globals';
import { besideEachOther } from './beside-each-other.ts';

describe('besideEachOther', () => {
  it('leaves dots with room on the line', () => {
    expect(besideEachOther([30, 10, 20], 8)).toEqual([0, 0, 0]);
  });

  it('puts what would touch above and below, by turns', () => {
    expect(besideEachOther([10, 10, 10, 10, 30], 8)).toEqual([0, 1, -1, 2, 0]);
  });
});
