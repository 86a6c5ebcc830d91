import { describe, expect, it } from '@jest/globals';
import type { TimeBasis } from '@cyberdrill/domain';
import {
  averageArithmetic,
  checksArithmetic,
  compositeArithmetic,
  coordinationArithmetic,
  criteriaArithmetic,
  injectArithmetic,
  requestArithmetic,
  taskArithmetic,
  timelinessArithmetic,
} from './arithmetic.ts';

const AT = { utc: '2027-03-09T06:00:00.000Z', exerciseTimeMs: 0, activeTimeMs: 0 };
const time = (elapsedMs: number | null, delta = 1): TimeBasis => ({
  anchor: 'delivered',
  anchoredAt: AT,
  doneAt: elapsedMs === null ? null : AT,
  elapsedMs,
  targetMs: 240_000,
  deadlineMs: 540_000,
  extensionMs: 0,
  beta: 0.2,
  delta,
  floor: 0.1,
});

describe('the arithmetic of a task', () => {
  it('puts quality and time together', () => {
    expect(taskArithmetic(0.75, 0.5, 0.4, 0.6)).toBe('0.75 × ((1 − 0.4) + 0.4 × 0.5) = 0.6');
  });

  it.each([
    [time(200_000), 1, '1'],
    [time(390_000), 0.5, '1 − (150 s ÷ 300 s) = 0.5'],
    [time(390_000, 2), 0.292893, '1 − (150 s ÷ 300 s)^(1 ÷ 2) = 0.2929'],
    [time(540_000), 0.1, '0.1'],
  ])('tells timeliness by where the time lies', (basis, timeliness, expected) => {
    expect(timelinessArithmetic(basis, timeliness)).toBe(expected);
  });
});

describe('the arithmetic of quality', () => {
  it('weighs checks', () => {
    const checks = [
      { checkId: 'a', credit: 1, weight: 3 },
      { checkId: 'b', credit: 0, weight: 1 },
    ];
    expect(checksArithmetic(checks)).toBe('(3 × 1 + 1 × 0) ÷ 4 = 0.75');
  });

  it('takes the mean of ratings, and waits for the missing one', () => {
    const rated = (rating: number | null) => ({ criterion: 'c', rating, basis: null, ratings: [] });
    expect(criteriaArithmetic([rated(4)])).toBe('(4 − 1) ÷ 4 = 0.75');
    expect(criteriaArithmetic([rated(5), rated(3)])).toBe('((5 − 1) ÷ 4 + (3 − 1) ÷ 4) ÷ 2 = 0.75');
    expect(criteriaArithmetic([rated(5), rated(null)])).toBeUndefined();
  });

  it('takes the mean of duties', () => {
    expect(averageArithmetic([1, 0, 0.5])).toBe('(1 × 1 + 1 × 0 + 1 × 0.5) ÷ 3 = 0.5');
  });
});

describe('the arithmetic of an inject', () => {
  const items = [
    { weight: 2, score: 1 },
    { weight: 1, score: null },
    { weight: 1, score: 0.4 },
  ];
  const working: readonly string[] = [];

  it('leaves out what is not scored, and takes hints off', () => {
    const scored = { score: 0.8, beforeHints: 0.8, hintPenalty: 0, working };
    expect(injectArithmetic(scored, items)).toBe('(2 × 1 + 1 × 0.4) ÷ 3 = 0.8');
    const hinted = { score: 0.72, beforeHints: 0.8, hintPenalty: 0.1, working };
    expect(injectArithmetic(hinted, items)).toBe('(2 × 1 + 1 × 0.4) ÷ 3 = 0.8; 0.8 × (1 − 0.1) = 0.72');
    expect(injectArithmetic({ ...scored, score: null }, items)).toBeUndefined();
  });
});

describe('the arithmetic of a team', () => {
  const weights = { A: 15, B: 15, C: 20, D: 20, E: 20, F: 10 };

  it('weighs the dimensions that have a score', () => {
    const dimensions = [
      { dimension: 'A', score: 100 },
      { dimension: 'B', score: null },
      { dimension: 'F', score: 50 },
    ] as const;
    expect(compositeArithmetic(dimensions, weights)).toBe('(A 15 × 100 + F 10 × 50) ÷ 25 = 80');
    expect(compositeArithmetic([], weights)).toBeUndefined();
  });

  it('takes breaches off coordination', () => {
    const score = { score: 0.67, outbound: 0.6, inbound: 1, breaches: 1, deduction: 0.05, working: [] };
    const shares = { outbound: 0.7, inbound: 0.3 };
    expect(coordinationArithmetic(score, shares)).toBe('(0.7 × 0.6 + 0.3 × 1) ÷ 1 − 0.05 = 0.67');
    const silent = { ...score, score: 0.6, inbound: null, deduction: 0 };
    expect(coordinationArithmetic(silent, shares)).toBe('(0.7 × 0.6) ÷ 0.7 = 0.6');
  });

  it('counts the parts of a request that count', () => {
    const request = {
      messageId: 'm',
      kind: 'request-for-information',
      from: 'team:b',
      teamId: 'a',
      receivedAt: AT,
      acknowledgedAt: AT,
      answeredAt: null,
      isAnsweredInTime: false,
      acknowledgement: 1,
      answer: 0,
      score: 0.4,
      working: [],
    } as const;
    expect(requestArithmetic(request, { acknowledge: 0.4, answer: 0.6 })).toBe(
      '(0.4 × 1 + 0.6 × 0) ÷ 1 = 0.4',
    );
  });
});
