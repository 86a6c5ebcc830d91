import { describe, expect, it } from '@jest/globals';
import { aPlan, anInject, minutes } from '../../../../../../test/drills/small-scenario.ts';
import { SmallDrill } from '../../../../../../test/drills/small-drill.ts';
import { anchorOf, differenceOf, mselRows, placeOf, type MselRow } from './msel-row.ts';

const drill = () =>
  SmallDrill.started(
    aPlan({
      injects: [
        anInject({
          id: 'timed',
          release: { on: 'time', atMs: minutes(10) },
          response: { freeForm: 'required', deadlineMs: minutes(5) },
        }),
        anInject({ id: 'spare', kind: 'contingency', release: { on: 'time', atMs: minutes(2) } }),
        anInject({
          id: 'branch',
          release: {
            on: 'condition',
            when: { is: 'opened', inject: 'timed' },
            scope: 'team',
            delayMs: minutes(1),
          },
        }),
      ],
    }),
  );

const row = (of: SmallDrill, id: string): MselRow => {
  const found = mselRows(of.state).find(({ inject }) => inject.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

describe('the MSEL as it is planned and as it went', () => {
  it('knows what each inject waits for', () => {
    const rows = mselRows(drill().state);
    expect(rows.map(({ waitsFor }) => waitsFor)).toEqual(['time', 'hand', 'condition']);
    expect(rows.map(placeOf)).toEqual([minutes(10), undefined, undefined]);
    expect(rows.map(({ movableTeamIds }) => movableTeamIds.length)).toEqual([2, 0, 2]);
  });

  it('stands where it was moved to, and tells by how much', () => {
    const moved = drill();
    moved.control('inject:shift', { injectId: 'timed', teamIds: ['b'], byMs: minutes(3) });
    expect(placeOf(row(moved, 'timed'))).toBe(minutes(10));
    moved.control('inject:shift', { injectId: 'timed', teamIds: ['a'], byMs: minutes(4) });
    expect(row(moved, 'timed')).toMatchObject({
      dueMs: minutes(13),
      plannedMs: minutes(10),
      state: 'planned',
    });
    expect(differenceOf(row(moved, 'timed'))).toBe(minutes(3));
  });

  it('stands where it first went out, while the others wait', () => {
    const sent = drill();
    sent.wait(minutes(4)).control('inject:trigger', { injectId: 'timed', teamIds: ['a'] });
    sent.deliver('a', ['timed']);
    expect(row(sent, 'timed')).toMatchObject({
      state: 'released',
      releasedMs: minutes(4),
      dueMs: minutes(10),
      released: 1,
      total: 2,
      waitingTeamIds: ['b'],
      deadlineActiveMs: minutes(9),
    });
    expect(differenceOf(row(sent, 'timed'))).toBe(-minutes(6));
    expect(anchorOf(row(sent, 'timed'))).toBe(minutes(10));
    sent.wait(minutes(5)).wake();
    expect(row(sent, 'timed')).toMatchObject({ unanswered: 1, answered: 0 });
  });

  it('tells when it is held, skipped or armed', () => {
    const changed = drill();
    changed.control('inject:hold', { injectId: 'timed' });
    expect(row(changed, 'timed').state).toBe('held');
    changed.control('inject:skip', { injectId: 'spare', reason: 'x' });
    expect(row(changed, 'spare').state).toBe('skipped');
    changed.control('inject:trigger', { injectId: 'timed' });
    changed.team('a', 'inject:open', { injectId: 'timed' });
    expect(row(changed, 'branch')).toMatchObject({ state: 'armed', dueMs: minutes(1) });
  });
});
