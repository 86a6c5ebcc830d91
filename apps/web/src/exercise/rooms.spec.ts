import { describe, expect, it } from '@jest/globals';
import type { DrillRole } from '@cyberdrill/domain';
import { roomPath, roomsOf, type Room } from './rooms.ts';

describe('roomsOf', () => {
  it.each<[DrillRole, readonly Room[]]>([
    ['director', ['control', 'evaluation', 'wall', 'report', 'people']],
    ['sim-cell', ['control']],
    ['evaluator', ['evaluation', 'report']],
    ['aar-reviewer', ['evaluation', 'wall', 'report']],
    ['observer', ['wall']],
    ['analyst', ['team', 'report']],
    ['registrar', ['people']],
    ['scenario-provider', []],
  ])('of a %s', (role, rooms) => {
    expect(roomsOf(role)).toEqual(rooms);
  });
});

describe('roomPath', () => {
  it('stands below the exercise', () => {
    expect(roomPath('june/1', 'control')).toBe('/exercises/june%2F1/control');
  });
});
