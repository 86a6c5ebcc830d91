import { describe, expect, it } from '@jest/globals';
import { found, movedTo, type Choice } from './choices.ts';

const choice = (group: string, name: string, also?: readonly string[]): Choice => ({
  id: name,
  group,
  name,
  run: () => undefined,
  ...(also === undefined ? {} : { also }),
});

const CHOICES = [
  choice('Inject', '5 Press call', ['press-call']),
  choice('Team', 'CIRT Pressia'),
  choice('Panel', 'Log'),
  choice('Action', 'Pressing on'),
];

describe('what can be chosen', () => {
  it('is everything, until something is written', () => {
    expect(found(CHOICES, '  ')).toEqual(CHOICES);
  });

  it('holds every word, what begins with them first', () => {
    expect(found(CHOICES, 'press').map(({ name }) => name)).toEqual([
      'Pressing on',
      '5 Press call',
      'CIRT Pressia',
    ]);
    expect(found(CHOICES, 'inject CALL').map(({ name }) => name)).toEqual(['5 Press call']);
    expect(found(CHOICES, 'nothing of it')).toEqual([]);
  });

  it('is gone through by the arrows, round and round', () => {
    expect(movedTo('ArrowDown', 2, 3)).toBe(0);
    expect(movedTo('ArrowUp', 0, 3)).toBe(2);
    expect(movedTo('End', 0, 3)).toBe(2);
    expect(movedTo('x', 0, 3)).toBeUndefined();
    expect(movedTo('ArrowDown', 0, 0)).toBeUndefined();
  });
});
