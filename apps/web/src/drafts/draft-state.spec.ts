import { describe, expect, it } from '@jest/globals';
import type { Draft } from '@cyberdrill/domain';
import {
  draftAfter,
  draftToTell,
  isSameContent,
  offeredDraft,
  shownDraft,
  type DraftEvent,
  type DraftState,
} from './draft-state.ts';

function typed(text: string): DraftEvent {
  return { kind: 'typed', content: { values: {}, text } };
}

function heard(revision: number, text: string): DraftEvent {
  const draft: Draft = { injectId: 'i1', revision, values: {}, text, by: 'Mariam', keptAtMs: 0 };
  return { kind: 'heard', draft };
}

function told(revision: number, text: string): DraftEvent {
  return { kind: 'told', content: { values: {}, text }, revision };
}

function after(...events: readonly DraftEvent[]): DraftState {
  return events.reduce(draftAfter, {});
}

describe('a draft', () => {
  it('shows what is written here, and tells it to the team until the team has it', () => {
    const state = after(typed('a'), typed('ab'));
    expect(shownDraft(state)?.text).toBe('ab');
    expect(draftToTell(state)).toMatchObject({ text: 'ab', basedOn: 0 });
    expect(draftToTell(after(typed('a'), typed('ab'), told(1, 'ab')))).toBeUndefined();
  });

  it('tells again what was written while it was being told, on from what the team has taken', () => {
    expect(draftToTell(after(typed('a'), typed('ab'), told(1, 'a')))).toMatchObject({
      text: 'ab',
      basedOn: 1,
    });
  });

  it('shows what a teammate has written to who has written nothing, and lets him go on from there', () => {
    const state = after(heard(3, 'hers'));
    expect(shownDraft(state)?.text).toBe('hers');
    expect(draftToTell(state)).toBeUndefined();
    expect(draftToTell(draftAfter(state, typed('hers and mine')))).toMatchObject({ basedOn: 3 });
  });

  it('tells what was written and nothing else, also when it goes on from a teammate’s draft as it came', () => {
    const state = after(heard(3, 'hers'));
    const content = { ...state.team, values: { a: 1 } };
    expect(draftToTell(draftAfter(state, { kind: 'typed', content }))).toEqual({
      values: { a: 1 },
      text: 'hers',
      basedOn: 3,
      isTold: false,
    });
  });

  it('follows a teammate who goes on from what was written here', () => {
    const state = after(typed('mine'), told(1, 'mine'), heard(2, 'mine and hers'));
    expect(shownDraft(state)?.text).toBe('mine and hers');
    expect(offeredDraft(state)).toBeUndefined();
  });

  it('offers what a teammate has written meanwhile, and never puts it in place of one’s own', () => {
    const state = after(typed('mine'), heard(1, 'hers'));
    expect(shownDraft(state)?.text).toBe('mine');
    expect(offeredDraft(state)?.by).toBe('Mariam');
    expect(draftToTell(state)).toBeUndefined();
    expect(shownDraft(draftAfter(state, typed('mine, longer')))?.text).toBe('mine, longer');
    expect(shownDraft(draftAfter(state, { kind: 'took-theirs' }))?.text).toBe('hers');
    const keptOwn = draftAfter(state, { kind: 'kept-own' });
    expect(offeredDraft(keptOwn)).toBeUndefined();
    expect(draftToTell(keptOwn)).toMatchObject({ text: 'mine', basedOn: 1 });
  });

  it('has nothing to choose from when both have written the same', () => {
    const state = after(typed('same'), heard(1, 'same'));
    expect(offeredDraft(state)).toBeUndefined();
    expect(draftToTell(state)).toBeUndefined();
  });

  it('shows nothing once it is emptied here or by a teammate', () => {
    const empty: DraftEvent = { kind: 'typed', content: { values: {} } };
    expect(shownDraft(after(heard(1, 'hers'), empty))).toBeUndefined();
    expect(shownDraft(after(typed('mine'), told(1, 'mine'), heard(2, '')))).toBeUndefined();
  });

  it('takes no older draft of the team for a newer one', () => {
    expect(shownDraft(after(heard(2, 'new'), heard(1, 'old')))?.text).toBe('new');
  });
});

describe('isSameContent', () => {
  it('does not care for the order of fields, nor for fields without a value', () => {
    expect(
      isSameContent({ values: { a: 1, b: ['x'] } }, { values: { b: ['x'], a: 1, c: undefined }, text: '' }),
    ).toBe(true);
    expect(isSameContent({ values: { a: 1 } }, { values: { a: '1' } })).toBe(false);
  });
});
