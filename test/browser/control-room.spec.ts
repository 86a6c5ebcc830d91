import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { until } from '@cyberdrill/testing';
import type { Locator } from 'playwright-core';
import type { Drill } from '../integration/server/drill-server.ts';
import { BIG, HALF_WAY_MS, injectId, planBigExercise, teamId } from './harness/big-exercise.ts';
import { BrowserDrill } from './harness/browser-drill.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(240_000);

const TITLE = 'Regional drill';
const PATIENCE_MS = 60_000;

/** As large as the smallest screen that the room is made for. */
const SCREEN = { width: 1366 } as const;

let drills: BrowserDrill;
let drill: Drill;

beforeAll(async () => {
  drills = await BrowserDrill.start();
  drill = await drills.plan(TITLE);
}, 120_000);

afterEach(async () => {
  expect(await drills.everybodyLeaves()).toEqual([]);
});

afterAll(() => drills.stop());

async function enters(of: Drill, role: 'director' | 'controller', language: 'en' | 'ar' = 'en') {
  const visitor = await drills.member(of, role, { ...SCREEN, language });
  await visitor.page.goto(`/exercises/${of.exerciseId}/control`);
  await board(visitor).waitFor();
  return visitor;
}

const board = ({ page }: Visitor): Locator => page.getByRole('grid');

/** A step of the exercise, opened by its button and confirmed in its dialog. */
async function takes(visitor: Visitor, step: string, fill?: (dialog: Locator) => Promise<void>) {
  await visitor.button('control', `step.${step}.button`).click();
  const dialog = visitor.page.getByRole('dialog');
  await dialog.getByText(TITLE).waitFor();
  await fill?.(dialog);
  await dialog
    .getByRole('button', { name: visitor.say('control', `step.${step}.submit`), exact: true })
    .click();
  await dialog.waitFor({ state: 'detached' });
}

/** A cell, as it is read out: in a state. */
function cell({ page, say }: Visitor, inject: string, team: string, state: string): Locator {
  const name = `${say('control', 'board.injectNumber', { number: inject })}, ${team}, ${say('common', `state.${state}`)}`;
  return page.getByRole('gridcell', { name });
}

describe('the control room', () => {
  it('starts the exercise, and the board fills as teams act', async () => {
    const visitor = await enters(drill, 'director');
    const { page } = visitor;
    await cell(visitor, '1', 'CIRT Getonia', 'planned').waitFor();
    expect(await visitor.barriers('control-before')).toEqual([]);

    await visitor.button('control', 'step.start.button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(visitor.say('control', 'consequence.due_one', { count: 1 })).waitFor();
    expect(await visitor.barriersHere('control-start')).toEqual([]);
    await dialog
      .getByRole('button', { name: visitor.say('control', 'step.start.submit'), exact: true })
      .click();
    await cell(visitor, '1', 'CIRT Getonia', 'released').waitFor();

    await drill.give(drill.tokenOf('getonia'), 'inject:open', { injectId: 'ransom' });
    await cell(visitor, '1', 'CIRT Getonia', 'opened').waitFor();
    await drill.give(drill.tokenOf('halvia'), 'inject:acknowledge', { injectId: 'ransom' });
    await cell(visitor, '1', 'CIRT Halvia', 'acknowledged').waitFor();
    await page
      .getByTitle(visitor.say('control', 'board.progress.acknowledged', { done: 1, total: 2 }))
      .waitFor();
  });

  it('opens the story of a cell by keyboard, and acts on it', async () => {
    const visitor = await enters(drill, 'director');
    const { page } = visitor;
    await board(visitor).focus();
    await visitor.press('Control+Home', 'l', 'Enter');
    await page.getByRole('heading', { level: 2, name: 'Ransom note at the hospital' }).waitFor();
    await page.getByRole('table').getByText(visitor.say('control', 'chain.opened')).waitFor();
    expect(await visitor.barriers('control-story')).toEqual([]);

    await visitor.button('control', 'act.extend.button').click();
    await page.getByLabel(visitor.say('control', 'act.reason')).fill('Their line was down');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: visitor.say('control', 'act.extend.submit') })
      .click();
    await page.getByText(visitor.say('control', 'chain.extended', { span: '5 min' })).waitFor();
    expect(await drill.told('deadline.extended')).toEqual([
      { injectId: 'ransom', teamIds: ['getonia'], byMs: 300_000, reason: 'Their line was down' },
    ]);
  });

  it('holds, lets go, skips and releases for some teams by keys', async () => {
    const visitor = await enters(drill, 'director');
    const { page } = visitor;
    const confirm = async (key: string) => {
      await page
        .getByRole('dialog')
        .getByRole('button', { name: visitor.say('control', key), exact: true })
        .click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await board(visitor).focus();
    // Both teams of the second inject, by the shift key.
    await visitor.press('Control+Home', 'j', 'l', 'Shift+ArrowRight');
    await page
      .getByText(visitor.say('control', 'chosen.count_other', { count: 2 }))
      .first()
      .waitFor();
    await visitor.press('x');
    await confirm('act.hold.submit');
    await cell(visitor, '2', 'CIRT Getonia', 'held').waitFor();
    await cell(visitor, '2', 'CIRT Halvia', 'held').waitFor();
    expect(await visitor.barriers('control-chosen')).toEqual([]);

    await board(visitor).focus();
    await visitor.press('Escape', 'x');
    await confirm('act.unhold.submit');
    await cell(visitor, '2', 'CIRT Halvia', 'planned').waitFor();
    await cell(visitor, '2', 'CIRT Getonia', 'held').waitFor();

    await board(visitor).focus();
    await visitor.press('r');
    await confirm('act.trigger.submit');
    await cell(visitor, '2', 'CIRT Halvia', 'released').waitFor();

    await cell(visitor, '2', 'CIRT Getonia', 'held').click();
    await visitor.button('control', 'act.skip.button').click();
    const reason = page.getByLabel(visitor.say('control', 'act.reason'));
    // Without a reason nothing is skipped.
    await page
      .getByRole('dialog')
      .getByRole('button', { name: visitor.say('control', 'act.skip.submit'), exact: true })
      .click();
    await page.getByRole('dialog').getByText(visitor.say('common', 'problem.required')).first().waitFor();
    await reason.fill('Not needed');
    await confirm('act.skip.submit');
    await cell(visitor, '2', 'CIRT Getonia', 'skipped').waitFor();
    expect(await drill.told('inject.released')).toContainEqual(
      expect.objectContaining({ injectId: 'press', teamIds: ['halvia'], cause: 'hand' }),
    );
  });

  it('pauses, leaps and goes on, each time saying what will follow', async () => {
    const visitor = await enters(drill, 'director');
    const { page, say } = visitor;
    await takes(visitor, 'pause');
    await page.getByText(say('common', 'phase.paused')).first().waitFor();
    await takes(visitor, 'jump', async (dialog) => {
      await dialog.getByLabel(say('control', 'step.jumpTo')).fill('noon');
      await dialog.getByRole('button', { name: say('control', 'step.jump.submit') }).click();
      await dialog.getByText(say('common', 'problem.other')).first().waitFor();
      await dialog.getByLabel(say('control', 'step.jumpTo')).fill('1:30');
      await dialog.getByText(say('control', 'consequence.deadlinesStay')).waitFor();
    });
    await page.getByText('T+01:30:00', { exact: true }).first().waitFor();
    await takes(visitor, 'resume');
    await page.getByText(say('common', 'phase.running')).first().waitFor();
  });

  it('stops for a real incident by two keys, from where somebody types, in Arabic', async () => {
    const visitor = await enters(drill, 'director', 'ar');
    const { page, say } = visitor;
    await board(visitor).focus();
    await visitor.press('/');
    await page.keyboard.type('rans');
    await visitor.press('F8');
    await page.getByRole('dialog').waitFor();
    expect(await visitor.barriersHere('control-no-duff.ar')).toEqual([]);
    await visitor.press('Enter');
    await page.getByText(say('common', 'phase.no-duff')).first().waitFor();
    expect(await drill.told('exercise.no-duff-declared')).toHaveLength(1);
    expect(await visitor.barriers('control-frozen')).toEqual([]);
    await takes(visitor, 'liftNoDuff');
    await page.getByText(say('common', 'phase.paused')).first().waitFor();
  });

  it('offers a controller what a controller may do', async () => {
    const visitor = await enters(drill, 'controller');
    await visitor.button('control', 'step.noDuff.button').or(visitor.page.getByText('F8')).first().waitFor();
    for (const step of ['resume', 'jump', 'end'])
      expect(await visitor.button('control', `step.${step}.button`).count()).toBe(0);
    await cell(visitor, '1', 'CIRT Getonia', 'opened').click();
    await visitor.button('control', 'act.extend.button').waitFor();
    expect(await visitor.button('control', 'act.skip.button').count()).toBe(0);
  });

  it('explains its shapes and keys, and finds injects', async () => {
    const visitor = await enters(drill, 'director');
    const { page, say } = visitor;
    await board(visitor).focus();
    await visitor.press('?');
    await page.getByRole('dialog').getByText(say('common', 'state.acknowledged')).waitFor();
    expect(await visitor.barriersHere('control-legend.en')).toEqual([]);
    await visitor.press('Escape');
    await visitor.press('/');
    await page.keyboard.type('no such inject');
    await page.getByText(say('control', 'board.nothingFound')).waitFor();
    expect(await visitor.barriers('control-nothing-found')).toEqual([]);
    await visitor.button('control', 'filter.clear').click();
    await cell(visitor, '1', 'CIRT Getonia', 'opened').waitFor();
  });

  it('ends the exercise, and leads on to the hot wash', async () => {
    const visitor = await enters(drill, 'director');
    const { page, say } = visitor;
    await takes(visitor, 'end');
    await page.getByText(say('common', 'phase.ended')).first().waitFor();
    await takes(visitor, 'move', async (dialog) => {
      await dialog.getByLabel(say('control', 'step.phase')).selectOption('hot-wash');
    });
    await page.getByText(say('common', 'phase.hot-wash')).first().waitFor();
  });
});

describe('the board of 60 teams and 200 injects', () => {
  /** So many cells a screen may hold; the whole board has twelve thousand. */
  const MOST_DRAWN = 1_500;

  it('draws what is in sight, and keeps the focus where it is while entries come', async () => {
    const big = await planBigExercise(drills);
    await big.control('exercise:start', {});
    await big.control('exercise:jump', { toExerciseTimeMs: HALF_WAY_MS });
    const visitor = await enters(big, 'director');
    const { page } = visitor;
    const grid = board(visitor);
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(BIG.injects + BIG.phases + 1));
    expect(await grid.getAttribute('aria-colcount')).toBe(String(BIG.teams + 1));
    const drawn = await page.getByRole('gridcell').count();
    expect(drawn).toBeGreaterThan(100);
    expect(drawn).toBeLessThan(MOST_DRAWN);

    await grid.focus();
    await visitor.press('Control+End');
    const last = cell(visitor, '200', 'CIRT 60', 'planned');
    await last.waitFor();
    expect(await page.getByRole('gridcell').count()).toBeLessThan(MOST_DRAWN);
    const active = await grid.getAttribute('aria-activedescendant');
    expect(active).toBe(await last.getAttribute('id'));

    await visitor.press('Control+Home', 'l');
    const first = cell(visitor, '1', 'CIRT 1', 'released');
    await first.waitFor();
    for (let team = 0; team < BIG.teams; team += 1)
      await big.give(big.tokenOf(teamId(team)), 'inject:open', { injectId: injectId(0) });
    await cell(visitor, '1', 'CIRT 1', 'opened').waitFor();
    await until(
      async () =>
        (await page
          .getByTitle(visitor.say('control', 'board.progress.answered', { done: 0, total: BIG.teams }))
          .count()) > 0,
      PATIENCE_MS,
      'the count of answers',
    );
    expect(await page.locator('[role="grid"]:focus').count()).toBe(1);
    expect(await grid.getAttribute('aria-activedescendant')).toBe(`board/${injectId(0)}/${teamId(0)}`);
  });
});
