import { describe, expect, it } from '@jest/globals';
import type { Inject, Release } from '@cyberdrill/domain';
import { boardLines, lineOfNow } from './board-lines.ts';

const PHASES = [
  { id: 'first', name: { en: 'First' } },
  { id: 'second', name: { en: 'Second' } },
  { id: 'empty', name: { en: 'Empty' } },
];

const inject = (id: string, release: Release, phase?: string): Inject =>
  ({ id, kind: 'inject', release, ...(phase === undefined ? {} : { phase }) }) as Inject;
const at = (atMs: number): Release => ({ on: 'time', atMs });
const byHand: Release = { on: 'manual' };

const INJECTS = [
  inject('late', at(300), 'second'),
  inject('after-late', byHand, 'second'),
  inject('b', at(100), 'first'),
  inject('a', at(50), 'first'),
  inject('middle', at(200), 'second'),
  inject('lost', at(10)),
];

const told = (injects: readonly Inject[]) =>
  boardLines({ injects, phases: PHASES }).map((line) =>
    line.kind === 'phase' ? `# ${line.phase.id}` : line.inject.id,
  );

describe('lines of the board', () => {
  it('are the phases of the story with their injects by time; what has no time stays behind the one before it', () => {
    expect(told(INJECTS)).toEqual(['lost', '# first', 'a', 'b', '# second', 'middle', 'late', 'after-late']);
  });

  it('say where the present stands', () => {
    const lines = boardLines({ injects: INJECTS, phases: PHASES });
    expect(lineOfNow(lines, 0)).toBe(0);
    expect(lineOfNow(lines, 50)).toBe(3);
    expect(lineOfNow(lines, 250)).toBe(6);
    expect(lineOfNow(lines, 10_000)).toBe(lines.length);
  });
});
