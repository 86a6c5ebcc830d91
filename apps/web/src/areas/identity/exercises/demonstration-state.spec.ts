import { describe, expect, it } from '@jest/globals';
import type { DemonstrationExercise } from '@cyberdrill/contracts';
import { stageOf, teamFor, waysOf } from './demonstration-state.ts';

const TEAMS = [
  { teamId: 'aldoria', name: 'CIRT Aldoria', language: 'en' },
  { teamId: 'brevania', name: 'CIRT Brevania', language: 'fr' },
  { teamId: 'elmarra', name: 'CIRT Elmarra', language: 'ru' },
];

function exercise(changes: Partial<DemonstrationExercise>): DemonstrationExercise {
  return {
    exerciseId: 'demonstration',
    title: 'Demonstration',
    phase: 'planned',
    durationMs: 90 * 60_000,
    teams: TEAMS,
    simulation: { isRunning: false, teamIds: [] },
    hasEnded: false,
    ...changes,
  };
}

describe('stageOf', () => {
  it.each([
    ['before', {}],
    ['under-way', { phase: 'running' }],
    ['under-way', { phase: 'paused' }],
    ['under-way', { phase: 'no-duff' }],
    ['over', { phase: 'ended', hasEnded: true }],
    ['over', { phase: 'aar-draft', hasEnded: true }],
  ] as const)('is %s of %j', (stage, changes) => {
    expect(stageOf(exercise(changes))).toBe(stage);
  });
});

describe('waysOf', () => {
  const running = { phase: 'running', simulation: { isRunning: true, teamIds: ['aldoria'] } } as const;

  it('are all three before it has begun, whoever has looked at it', () => {
    expect(waysOf(exercise({}))).toEqual(['start', 'watch', 'join']);
    expect(waysOf(exercise({ own: { role: 'director' } }))).toEqual(['start', 'watch', 'join']);
  });

  it('are the other places while it runs', () => {
    expect(waysOf(exercise(running))).toEqual(['start', 'watch', 'join']);
    expect(waysOf(exercise({ ...running, own: { role: 'director' } }))).toEqual(['join']);
    expect(waysOf(exercise({ ...running, own: { role: 'analyst', teamId: 'aldoria' } }))).toEqual([
      'start',
      'watch',
    ]);
  });

  it('let a director bring simulated teams back that have stopped', () => {
    expect(waysOf(exercise({ phase: 'running', own: { role: 'director' } }))).toEqual(['watch', 'join']);
  });
});

describe('teamFor', () => {
  it('is one that reads the language of the page, else the first', () => {
    expect(teamFor(TEAMS, 'ru')).toBe('elmarra');
    expect(teamFor(TEAMS, 'zh')).toBe('aldoria');
    expect(teamFor([], 'en')).toBeUndefined();
  });
});
