import { describe, expect, it } from '@jest/globals';
import type { Cell, Inject, Moment } from '@cyberdrill/domain';
import { lookOf } from './cell-look.ts';

const MINUTE_MS = 60_000;

const at = (minutes: number): Moment => ({
  wallMs: 1_900_000_000_000 + minutes * MINUTE_MS,
  exerciseTimeMs: minutes * MINUTE_MS,
  activeTimeMs: minutes * MINUTE_MS,
});

const cell = (facts: Partial<Cell>): Cell => ({
  injectId: 'ransom',
  teamId: 'getonia',
  status: 'planned',
  shiftMs: 0,
  extensionMs: 0,
  earlyExtensionMs: 0,
  responses: [],
  hints: [],
  ratings: [],
  excused: {},
  ...facts,
});

const released = (facts: Partial<Cell> = {}) => cell({ status: 'released', releasedAt: at(0), ...facts });

describe('how a cell looks', () => {
  it('is what control has done with it, until it is released', () => {
    for (const status of ['planned', 'armed', 'held', 'overdue', 'skipped'] as const)
      expect(lookOf(cell({ status }))).toEqual({ state: status });
  });

  it('is the farthest that the team has come', () => {
    const steps: readonly (readonly [Partial<Cell>, string])[] = [
      [{}, 'released'],
      [{ deliveredAt: at(1) }, 'delivered'],
      [{ openedAt: at(2) }, 'opened'],
      [{ acknowledgedAt: at(3) }, 'acknowledged'],
      [{ completedAt: at(4) }, 'answered'],
      [{ assessedAt: at(5) }, 'assessed'],
    ];
    let facts: Partial<Cell> = {};
    for (const [step, state] of steps) {
      facts = { ...facts, ...step };
      expect(lookOf(released(facts))).toEqual({ state });
    }
  });

  it('is assessed when an expected action was watched for', () => {
    const action = { injectId: 'ransom', teamId: 'getonia', isDone: true, observedAtMs: 0, at: at(1) };
    expect(lookOf(released({ action }))).toEqual({ state: 'assessed' });
  });
});

describe('what it is marked with', () => {
  it('is late when it went out late', () => {
    expect(lookOf(released({ isLate: true }))).toEqual({ state: 'released', mark: 'late' });
  });

  it('is overdue after the deadline, and late once the answer has come after all', () => {
    const facts = { deliveredAt: at(0), deadlineActiveTimeMs: 10 * MINUTE_MS, deadlinePassedAt: at(10) };
    expect(lookOf(released(facts)).mark).toBe('overdue');
    expect(lookOf(released({ ...facts, completedAt: at(12) })).mark).toBe('late');
    expect(lookOf(released({ ...facts, excused: { '*': 'their line was down' } })).mark).toBeUndefined();
  });

  it('is late when the answer came after the target, extensions included', () => {
    const inject = {
      expectations: [
        { id: 'report', measure: { by: 'response' }, anchor: 'delivered', targetMs: 5 * MINUTE_MS },
      ],
    } as unknown as Inject;
    const facts = { deliveredAt: at(1), completedAt: at(7) };
    expect(lookOf(released(facts), inject).mark).toBe('late');
    expect(lookOf(released({ ...facts, extensionMs: MINUTE_MS }), inject).mark).toBeUndefined();
    expect(lookOf(released({ ...facts, completedAt: at(6) }), inject).mark).toBeUndefined();
  });
});
