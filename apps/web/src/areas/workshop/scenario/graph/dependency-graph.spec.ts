import { describe, expect, it } from '@jest/globals';
import type { Condition, Inject } from '@cyberdrill/domain';
import { anInject, anObligation, aPlan } from '../../../../../../../test/drills/small-scenario.ts';
import { dependencyGraph } from './dependency-graph.ts';
import { layOutGraph, NODE_WIDTH } from './lay-out-graph.ts';

const after = (id: string, condition: Condition): Inject =>
  anInject({ id, release: { on: 'condition', when: condition, scope: 'team', delayMs: 0 } });

const { scenario } = aPlan({
  injects: [
    anInject({ id: 'note' }),
    after('press', { is: 'completed', inject: 'note' }),
    after('help', {
      allOf: [{ is: 'duty-overdue', obligation: 'warn' }, { not: { is: 'opened', inject: 'press' } }],
    }),
    after('clock', { is: 'time', atMs: 5 }),
  ],
  scenario: {
    obligations: [
      anObligation({ id: 'warn', trigger: { is: 'opened', inject: 'note' } }),
      anObligation({ id: 'unasked', trigger: { is: 'opened', inject: 'clock' } }),
    ],
  },
});

describe('what waits for what', () => {
  const graph = dependencyGraph(scenario);

  it('joins injects, and duties that something waits for', () => {
    expect(
      graph.edges.map(({ from, to, leaf, isNegated, isOneOfSeveral }) => [
        from,
        to,
        leaf.is,
        isNegated,
        isOneOfSeveral,
      ]),
    ).toEqual([
      ['inject:note', 'inject:press', 'completed', false, false],
      ['obligation:warn', 'inject:help', 'duty-overdue', false, true],
      ['inject:press', 'inject:help', 'opened', true, true],
      ['inject:note', 'obligation:warn', 'opened', false, false],
    ]);
  });

  it('leaves aside what waits for nothing and opens nothing', () => {
    expect(graph.nodes.map(({ key }) => key)).toEqual([
      'inject:note',
      'inject:press',
      'inject:help',
      'obligation:warn',
    ]);
    expect(graph.alone).toEqual(['clock']);
  });

  it('is drawn with what comes first to the left of what waits for it, nothing over another', () => {
    const { nodes, edges, width, height } = layOutGraph(graph, () => 80);
    const x = (key: string): number => nodes.find((node) => node.key === key)?.x ?? Number.NaN;
    for (const { from, to, points } of edges) {
      expect(x(to) - x(from)).toBeGreaterThan(NODE_WIDTH);
      expect(points.length).toBeGreaterThan(1);
    }
    for (const node of nodes) {
      expect(node.x).toBeGreaterThan(0);
      expect(node.x).toBeLessThan(width);
      expect(node.y).toBeLessThan(height);
    }
  });
});
