import { describe, expect, it } from '@jest/globals';
import { spreadLabels } from './spread-labels.ts';

describe('spreadLabels', () => {
  it('leaves alone what has room', () => {
    expect(spreadLabels([10, 50, 90], 14, 100)).toEqual([10, 50, 90]);
  });

  it('moves neighbours apart and keeps their order', () => {
    expect(spreadLabels([40, 38, 60], 14, 200)).toEqual([52, 38, 66]);
  });

  it('pushes upwards what would stand too low', () => {
    expect(spreadLabels([95, 96, 97], 10, 100)).toEqual([80, 90, 100]);
  });
});
