import { describe, expect, it } from '@jest/globals';
import { PersistentMap, type Cell, type Inject, type Team } from '@cyberdrill/domain';
import { ALL_SHOWN, isCellShown, isFiltering, isFound, isInjectShown } from './board-filter.ts';
import { rowProgress } from './row-progress.ts';
import { cellsIn, extended, keyOf, NOTHING_CHOSEN, toggled } from './selection.ts';
import { orderedTeams } from './team-order.ts';

const MOMENT = { wallMs: 1, exerciseTimeMs: 1, activeTimeMs: 1 };

const cell = (teamId: string, facts: Partial<Cell> = {}): Cell =>
  ({ injectId: 'note', teamId, status: 'released', excused: {}, extensionMs: 0, ...facts }) as Cell;

const NOTE = {
  id: 'note',
  number: '12',
  title: { en: 'Ransom note', fr: 'Demande de rançon' },
  channel: 'email',
  phase: 'first',
  acknowledge: true,
  expectations: [],
} as unknown as Inject;

const CELLS = {
  b: cell('b', { acknowledgedAt: MOMENT }),
  a: cell('a', { deadlinePassedAt: MOMENT }),
  c: cell('c', { status: 'skipped' }),
};

describe('filtering the board', () => {
  it('finds every word in any language, in capitals or not', () => {
    expect(isFound(['12', 'Ransom note'], 'NOTE ran')).toBe(true);
    expect(isFound(['12', 'Ransom note'], 'note press')).toBe(false);
    expect(isInjectShown(NOTE, CELLS, { text: 'rançon' })).toBe(true);
  });

  it('shows an inject for which one cell is in the state or has the mark', () => {
    expect(isInjectShown(NOTE, CELLS, { text: '', state: 'acknowledged' })).toBe(true);
    expect(isInjectShown(NOTE, CELLS, { text: '', state: 'overdue' })).toBe(true);
    expect(isInjectShown(NOTE, CELLS, { text: '', state: 'overdue', teamId: 'b' })).toBe(false);
    expect(isCellShown(CELLS.a, NOTE, { state: 'overdue' })).toBe(true);
    expect(isCellShown(CELLS.b, NOTE, { state: 'overdue' })).toBe(false);
  });

  it('leaves out other phases and channels', () => {
    expect(isInjectShown(NOTE, CELLS, { text: '', phase: 'second' })).toBe(false);
    expect(isInjectShown(NOTE, CELLS, { text: '', channel: 'phone' })).toBe(false);
    expect(isInjectShown(NOTE, CELLS, { text: '', phase: 'first', channel: 'email' })).toBe(true);
  });

  it('knows whether it leaves out anything', () => {
    expect(isFiltering(ALL_SHOWN)).toBe(false);
    expect(isFiltering({ text: ' x' })).toBe(true);
    expect(isFiltering({ text: '', state: 'held' })).toBe(true);
  });
});

describe('a row', () => {
  it('counts who has done the most that it asks; skipped teams count for nothing', () => {
    expect(rowProgress(NOTE, CELLS)).toEqual({ asks: 'acknowledged', done: 1, total: 2 });
    const asking = { ...NOTE, response: { freeForm: 'required' } } as Inject;
    expect(rowProgress(asking, { a: cell('a', { completedAt: MOMENT }) })).toEqual({
      asks: 'answered',
      done: 1,
      total: 1,
    });
  });

  it('counts who was watched for an expected action, and nothing for a cue', () => {
    const watched = { ...NOTE, kind: 'expected-action' } as Inject;
    expect(rowProgress(watched, CELLS)).toMatchObject({ asks: 'action', done: 0, total: 2 });
    expect(rowProgress({ ...NOTE, kind: 'facilitation' }, CELLS)).toBeUndefined();
  });
});

describe('teams', () => {
  const team = (id: string, name: string, part: string): Team => ({ id, name, part, language: 'en' });
  const given = {
    teams: [team('a', 'Zeta', 'spill'), team('b', 'Alpha', 'victim'), team('c', 'Mid', 'spill')],
    scenario: {
      parts: [
        { id: 'victim', name: {}, teams: 1 },
        { id: 'spill', name: {}, teams: 'rest' },
      ] as const,
      injects: [NOTE],
    },
    cells: PersistentMap.empty<Readonly<Record<string, Cell>>>().with('note', {
      ...CELLS,
      c: cell('c', { isLate: true }),
    }),
  };

  it('stand by plan, name, part, or by who has most to worry about', () => {
    expect(orderedTeams('plan', given)).toEqual(['a', 'b', 'c']);
    expect(orderedTeams('name', given)).toEqual(['b', 'c', 'a']);
    expect(orderedTeams('part', given)).toEqual(['b', 'a', 'c']);
    expect(orderedTeams('lateness', given)).toEqual(['a', 'c', 'b']);
  });
});

describe('choosing cells', () => {
  const [one, other] = [
    { injectId: 'note', teamId: 'a' },
    { injectId: 'note', teamId: 'b' },
  ] as const;

  it('adds those that are missing, and lets all go when none is', () => {
    const first = toggled(NOTHING_CHOSEN, [one]);
    const both = toggled(first, [one, other]);
    expect(cellsIn(both)).toEqual([one, other]);
    expect(toggled(both, [one, other]).size).toBe(0);
    expect([...extended(first, [one])]).toEqual([keyOf(one)]);
  });
});
