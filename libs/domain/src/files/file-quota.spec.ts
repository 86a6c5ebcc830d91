import { describe, expect, it } from '@jest/globals';
import { quotaProblem, type FileQuotas } from './file-quota.ts';

const QUOTAS: FileQuotas = { ofTeam: { files: 2, bytes: 100 }, ofExercise: { files: 10, bytes: 300 } };
const amount = (files: number, bytes: number) => ({ files, bytes });

describe('quotaProblem', () => {
  it('lets in what just fits', () => {
    expect(quotaProblem(QUOTAS, { ofTeam: amount(1, 60), ofExercise: amount(9, 260) }, 40)).toBeUndefined();
  });

  it.each([
    ['a file too many of a team', amount(2, 0), amount(2, 0), 0, 'team'],
    ['a byte too many of a team', amount(1, 60), amount(1, 60), 41, 'team'],
    ['a file too many of all', amount(0, 0), amount(10, 0), 0, 'exercise'],
    ['a byte too many of all', amount(0, 0), amount(1, 260), 41, 'exercise'],
    ['a file of control', undefined, amount(10, 0), 0, 'exercise'],
  ])('tells whose quota is used up: %s', (_, ofTeam, ofExercise, sizeBytes, whose) => {
    const usage = { ofExercise, ...(ofTeam === undefined ? {} : { ofTeam }) };
    expect(quotaProblem(QUOTAS, usage, sizeBytes)?.whose).toBe(whose);
  });
});
