import { describe, expect, it } from '@jest/globals';
import { apartFrom, lanesOf } from './lanes.ts';
import { isMovable, limited, snapOf, snapped, stepOf } from './moves.ts';
import type { MselRow } from './msel-row.ts';
import { phaseSpans } from './phase-spans.ts';
import { centredOn, panned, SHORTEST_MS, spanOf, ticksIn, wholeOf, zoomed } from './viewport.ts';

const MINUTE_MS = 60_000;
const minutes = (count: number) => count * MINUTE_MS;

describe('the stretch of time that is shown', () => {
  const whole = wholeOf(minutes(100), [minutes(50)]);

  it('is the whole exercise at first, with room at both ends', () => {
    expect(whole).toEqual({ fromMs: -minutes(3), toMs: minutes(103) });
    expect(wholeOf(minutes(10), [minutes(20)]).toMs).toBeGreaterThan(minutes(20));
  });

  it('keeps the time under the pointer where it is when it is zoomed', () => {
    const view = { fromMs: 0, toMs: minutes(100) };
    const closer = zoomed(view, 0.5, minutes(25), whole);
    expect(closer).toEqual({ fromMs: minutes(12.5), toMs: minutes(62.5) });
  });

  it('never shows more than the whole, nor less than the shortest', () => {
    expect(zoomed(whole, 4, 0, whole)).toEqual(whole);
    expect(spanOf(zoomed(whole, 1e-9, minutes(5), whole))).toBe(SHORTEST_MS);
  });

  it('is moved as far as the whole goes', () => {
    const view = { fromMs: minutes(10), toMs: minutes(20) };
    expect(panned(view, minutes(5), whole)).toEqual({ fromMs: minutes(15), toMs: minutes(25) });
    expect(panned(view, -minutes(50), whole)).toEqual({ fromMs: -minutes(3), toMs: minutes(7) });
    expect(centredOn(view, minutes(60), whole)).toEqual({ fromMs: minutes(55), toMs: minutes(65) });
  });

  it('is marked at round times that stand apart', () => {
    expect(ticksIn({ fromMs: -minutes(1), toMs: minutes(60) }, 600)).toEqual(
      [0, 10, 20, 30, 40, 50, 60].map(minutes),
    );
    expect(ticksIn({ fromMs: 0, toMs: minutes(2) }, 1_000)).toHaveLength(5);
    expect(ticksIn({ fromMs: 0, toMs: minutes(2) }, 0)).toEqual([]);
  });
});

it('puts marks side by side, and over each other only when no lane is free', () => {
  const at = (startPx: number) => ({ startPx, endPx: startPx + 20 });
  expect(lanesOf([at(0), at(5), at(10), at(20), at(21)], 2)).toEqual([0, 1, 0, 1, 0]);
});

it('leaves out what would lie over what is shown already', () => {
  const at = (px: number) => ({ px });
  expect(apartFrom([20, 0, 5, 12, 13].map(at), 10).map(({ px }) => px)).toEqual([0, 12]);
});

it('lets phases last until the next one begins', () => {
  const phases = [
    { id: 'b', name: { en: 'B' } },
    { id: 'a', name: { en: 'A' } },
    { id: 'never', name: { en: 'N' } },
  ];
  const row = (phase: string, plannedMs?: number) => ({ inject: { phase }, plannedMs }) as unknown as MselRow;
  const rows = [row('a', minutes(5)), row('a', minutes(1)), row('b', minutes(30)), row('never')];
  expect(phaseSpans(phases, rows, minutes(60)).map(({ phase, ...span }) => [phase.id, span])).toEqual([
    ['a', { fromMs: minutes(1), toMs: minutes(30) }],
    ['b', { fromMs: minutes(30), toMs: minutes(60) }],
  ]);
});

describe('moving an inject', () => {
  it('goes by a minute, five with shift, ten seconds with alt', () => {
    expect(stepOf({ shiftKey: false, altKey: false })).toBe(MINUTE_MS);
    expect(stepOf({ shiftKey: true, altKey: false })).toBe(minutes(5));
    expect(stepOf({ shiftKey: false, altKey: true })).toBe(10_000);
  });

  it('leads not to before STARTEX', () => {
    expect(limited(-minutes(9), { dueMs: minutes(4) })).toBe(-minutes(4));
    expect(limited(minutes(9), { dueMs: minutes(4) })).toBe(minutes(9));
  });

  it('ends at round times, as fine as can be seen', () => {
    expect([1_000, 20_000, 60_000].map(snapOf)).toEqual([10_000, 30_000, MINUTE_MS]);
    expect(snapped(minutes(10.2), minutes(1.1), MINUTE_MS)).toBe(minutes(11) - minutes(10.2));
  });

  it('needs a time to be moved from', () => {
    expect(isMovable({ movableTeamIds: ['a'], dueMs: 0 } as unknown as MselRow)).toBe(true);
    expect(isMovable({ movableTeamIds: ['a'] } as unknown as MselRow)).toBe(false);
    expect(isMovable({ movableTeamIds: [], dueMs: 0 } as unknown as MselRow)).toBe(false);
  });
});
