import { describe, expect, it } from '@jest/globals';
import { placeAfter, type GridSize } from './grid-moves.ts';

/** Rows 0 and 3 head the others. */
const SIZE: GridSize = {
  rows: 6,
  columns: 4,
  isHeading: (row) => row === 0 || row === 3,
  page: 3,
  isRightToLeft: false,
};

const from = (row: number, column: number) => ({ row, column });

describe('moving on the board', () => {
  it('goes by arrows and by letters, and stops at the edges', () => {
    expect(placeAfter('ArrowDown', from(1, 0), SIZE)).toEqual(from(2, 0));
    expect(placeAfter('j', from(5, 0), SIZE)).toEqual(from(5, 0));
    expect(placeAfter('l', from(1, 3), SIZE)).toEqual(from(1, 3));
    expect(placeAfter('h', from(1, 0), SIZE)).toEqual(from(1, -1));
    expect(placeAfter('ArrowLeft', from(1, -1), SIZE)).toEqual(from(1, -1));
    expect(placeAfter('q', from(1, 0), SIZE)).toBeUndefined();
  });

  it('passes over headings, and up from the first inject to the names of the teams', () => {
    expect(placeAfter('j', from(2, 1), SIZE)).toEqual(from(4, 1));
    expect(placeAfter('k', from(4, 1), SIZE)).toEqual(from(2, 1));
    expect(placeAfter('k', from(1, 1), SIZE)).toEqual(from(-1, 1));
    expect(placeAfter('j', from(-1, 1), SIZE)).toEqual(from(1, 1));
  });

  it('goes to the ends of a row, of the board, and by pages', () => {
    expect(placeAfter('Home', from(4, 2), SIZE)).toEqual(from(4, -1));
    expect(placeAfter('End', from(4, 0), SIZE)).toEqual(from(4, 3));
    expect(placeAfter('mod+home', from(4, 2), SIZE)).toEqual(from(1, -1));
    expect(placeAfter('mod+end', from(1, 0), SIZE)).toEqual(from(5, 3));
    expect(placeAfter('PageDown', from(1, 0), SIZE)).toEqual(from(4, 0));
    expect(placeAfter('PageUp', from(5, 0), SIZE)).toEqual(from(2, 0));
  });

  it('follows the arrows where the page is read from right to left, and the meaning of the letters', () => {
    const mirrored = { ...SIZE, isRightToLeft: true };
    expect(placeAfter('ArrowLeft', from(1, 1), mirrored)).toEqual(from(1, 2));
    expect(placeAfter('l', from(1, 1), mirrored)).toEqual(from(1, 2));
  });
});
