import { describe, expect, it } from '@jest/globals';
import type { Cell } from '@cyberdrill/domain';
import { cellsFor, commandsFor } from './cell-actions.ts';

const cell = (injectId: string, teamId: string, status: Cell['status']): Cell =>
  ({ injectId, teamId, status }) as Cell;

const CELLS = [
  cell('note', 'a', 'planned'),
  cell('note', 'b', 'held'),
  cell('note', 'c', 'released'),
  cell('press', 'a', 'planned'),
  cell('press', 'b', 'skipped'),
];

const addresses = (cells: readonly Cell[]) => cells.map(({ injectId, teamId }) => `${injectId}/${teamId}`);

describe('actions on cells', () => {
  it('are for the cells that they change something for', () => {
    expect(addresses(cellsFor('hold', CELLS))).toEqual(['note/a', 'press/a']);
    expect(addresses(cellsFor('unhold', CELLS))).toEqual(['note/b']);
    expect(addresses(cellsFor('trigger', CELLS))).toEqual(['note/a', 'note/b', 'press/a', 'press/b']);
    expect(addresses(cellsFor('extend', CELLS))).not.toContain('press/b');
    expect(cellsFor('excuse', CELLS)).toHaveLength(5);
  });

  it('become one command for each inject, with its teams by name', () => {
    const words = { reason: ' line down ', byMs: 60_000 };
    expect(commandsFor('skip', cellsFor('skip', CELLS), words)).toEqual([
      { kind: 'inject:skip', data: { injectId: 'note', teamIds: ['a', 'b'], reason: 'line down' } },
      { kind: 'inject:skip', data: { injectId: 'press', teamIds: ['a'], reason: 'line down' } },
    ]);
    expect(commandsFor('shift', CELLS.slice(0, 1), { ...words, reason: ' ' })).toEqual([
      { kind: 'inject:shift', data: { injectId: 'note', teamIds: ['a'], byMs: 60_000 } },
    ]);
  });
});
