import { describe, expect, it } from '@jest/globals';
import { settingsOf } from './settings-of.ts';

describe('the settings of a form', () => {
  it('are what was chosen', () => {
    expect(
      settingsOf({
        scoringMode: 'none',
        isTraining: 'on',
        latePolicy: 'hold',
        tlpHandling: 'test',
        initialRate: '0.5',
        weightA: '1',
        weightB: '2',
        weightC: '3',
        weightD: '4',
        weightE: '5',
        weightF: '0',
      }),
    ).toEqual({
      scoringMode: 'none',
      isTraining: true,
      latePolicy: 'hold',
      tlpHandling: 'test',
      initialRate: 0.5,
      dimensionWeights: { A: 1, B: 2, C: 3, D: 4, E: 5, F: 0 },
    });
  });

  it('leave their default to what was not asked', () => {
    expect(settingsOf({})).toEqual({ isTraining: false });
  });
});
