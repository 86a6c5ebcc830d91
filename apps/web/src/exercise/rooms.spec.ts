import { describe, expect, it } from '@jest/globals';
import type { DrillRole } from '@cyberdrill/domain';
import { roomPath, roomsOf, type Room } from './rooms.ts';

describe('roomsOf', () => {
  it.each<[DrillRole, readonly Room[]]>([
    ['director', ['control', 'evaluation', 'wall', 'report', 'scenario', 'people']],
    ['sim-cell', ['control']],
    ['evaluator', ['evaluation', 'report', 'scenario']],
    ['aar-reviewer', ['evaluation', 'wall', 'report', 'scenario']],
    ['observer', ['wall']],
    ['analyst', ['team', 'report']],
    ['registrar', ['people']],
    ['planner', ['scenario', 'people']],
    ['scenario-provider', ['scenario']],
  ])('of a %s', (role, rooms) => {
    expect(roomsOf(role)).toEqual(rooms);
  });
});

describe('roomPath', () => {
  it('stands below the exercise', () => {
    expect(roomPath('june/1', 'control')).toBe('/exercises/june%2F1/control');
  });
});
