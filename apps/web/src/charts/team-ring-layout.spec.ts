import { describe, expect, it } from '@jest/globals';
import { layoutRing, RING_SIZE, type RingKind, type RingParty } from './team-ring-layout.ts';

const KINDS: readonly RingKind[] = [
  { id: 'share', label: 'Shared', look: 1 },
  { id: 'notification', label: 'Told', look: 2 },
];

const party = (index: number): RingParty => ({ id: `t${index}`, name: `Team ${index}` });
const parties = (count: number) => Array.from({ length: count }, (_, index) => party(index));
const arc = (from: string, to: string, kind = 'share', count = 1) => ({ from, to, kind, count });

describe('layoutRing', () => {
  it('puts the first party at the top and the others around, clockwise', () => {
    const [top, end, bottom, start] = layoutRing(parties(4), [], KINDS).parties;
    expect(top).toMatchObject({ x: 500, y: 90, label: { anchor: 'middle', turn: 0 } });
    expect(end).toMatchObject({ x: 790, y: 380, label: { anchor: 'start' } });
    expect(bottom).toMatchObject({ x: 500, y: 670 });
    expect(start).toMatchObject({ x: 210, y: 380, label: { anchor: 'end' } });
  });

  it('turns the names of many like spokes, none on its head', () => {
    const placed = layoutRing(parties(60), [], KINDS).parties;
    const turns = placed.map(({ label }) => ((label.turn + 180) % 360) - 180);
    expect(turns.every((turn) => turn >= -90 && turn <= 90)).toBe(true);
    expect(new Set(placed.map(({ x, y }) => `${x},${y}`)).size).toBe(60);
    expect(placed.every(({ x, y }) => x > 0 && x < RING_SIZE.width && y > 0 && y < RING_SIZE.height)).toBe(
      true,
    );
  });

  it('lays the arcs of one pair beside each other, in both directions and for each kind', () => {
    const { arcs } = layoutRing(
      parties(3),
      [arc('t0', 't1'), arc('t1', 't0'), arc('t0', 't1', 'notification', 4)],
      KINDS,
    );
    expect(new Set(arcs.map(({ path }) => path)).size).toBe(3);
    expect(new Set(arcs.map(({ label }) => `${label.x},${label.y}`)).size).toBe(3);
    expect(arcs.map(({ look }) => look)).toEqual([1, 1, 2]);
  });

  it('draws what happened more often thicker', () => {
    const [one, many] = layoutRing(
      parties(3),
      [arc('t0', 't1'), arc('t1', 't2', 'share', 9)],
      KINDS,
    ).arcs.map(({ width }) => width);
    expect(many).toBeGreaterThan(one ?? Infinity);
  });

  it.each([
    ['to nobody on the ring', arc('t0', 'elsewhere')],
    ['to oneself', arc('t0', 't0')],
    ['of an unknown kind', arc('t0', 't1', 'other')],
    ['that never happened', arc('t0', 't1', 'share', 0)],
  ])('leaves out an arc %s', (_, left) => {
    expect(layoutRing(parties(3), [left], KINDS).arcs).toEqual([]);
  });

  it('draws two that stand opposite, and one alone', () => {
    const { arcs } = layoutRing(parties(2), [arc('t0', 't1')], KINDS);
    expect(arcs[0]?.path).not.toContain('NaN');
    expect(layoutRing(parties(1), [], KINDS).parties).toHaveLength(1);
  });
});
