import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { networkShape } from './network.ts';

const tie = (from: string, to: string) => ({ from, to });
const both = (a: string, b: string) => [tie(a, b), tie(b, a)];

describe('networkShape', () => {
  it('gives the published values for five nodes around one', () => {
    const ties = [...both('0', '1'), ...both('0', '2'), ...both('0', '3'), tie('0', '4')];
    const shape = networkShape(['0', '1', '2', '3', '4'], ties);
    expect(shape.ties).toBe(7);
    expect(shape.density).toBeCloseTo(0.35, 9);
    expect(shape.reciprocity).toBeCloseTo(0.8571, 4);
    expect(shape.reciprocityBeyondChance).toBeCloseTo(0.7802, 4);
    expect(shape.centralisation).toBeCloseTo(1, 9);
    expect(shape.fragmentation).toBeCloseTo(0.3, 9);
  });

  it('tells an empty graph from a full one', () => {
    expect(networkShape(['a', 'b', 'c'], [])).toEqual({
      nodes: 3,
      ties: 0,
      density: 0,
      reciprocity: null,
      reciprocityBeyondChance: null,
      centralisation: 0,
      fragmentation: 1,
    });
    const full = networkShape(['a', 'b', 'c'], [...both('a', 'b'), ...both('b', 'c'), ...both('a', 'c')]);
    expect(full).toMatchObject({ density: 1, reciprocity: 1, centralisation: 0, fragmentation: 0 });
    expect(full.reciprocityBeyondChance).toBeNull();
  });

  it('has no density without a pair and no centralisation below three nodes', () => {
    expect(networkShape(['a'], []).density).toBeNull();
    expect(networkShape(['a', 'b'], both('a', 'b')).centralisation).toBeNull();
  });

  it('counts a repeated tie once and leaves out strangers and self-talk', () => {
    const shape = networkShape(
      ['a', 'b', 'c'],
      [tie('a', 'b'), tie('a', 'b'), tie('a', 'a'), tie('x', 'b'), tie('a', 'x')],
    );
    expect(shape.ties).toBe(1);
  });

  it('gives the same shape whatever the order of nodes and ties, all within their bounds', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const graph = fc.array(fc.record({ from: node, to: node }), { maxLength: 25 });
    fc.assert(
      fc.property(graph, (ties) => {
        const nodes = ['a', 'b', 'c', 'd', 'e'];
        const shape = networkShape(nodes, ties);
        const turned = networkShape(nodes.toReversed(), ties.toReversed());
        expect(turned.ties).toBe(shape.ties);
        expect(turned.fragmentation).toBeCloseTo(shape.fragmentation ?? 0, 9);
        for (const value of [shape.density, shape.centralisation, shape.fragmentation]) {
          expect(value).toBeGreaterThanOrEqual(-1e-9);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
