import { describe, expect, it } from '@jest/globals';
import { belowFloor, notPinned } from './dependency-floors.ts';

const FLOORS = [{ name: 'ws', from: '8.21.0', fault: 'it breaks' }];
const lockfile = (place: string, version: string) => ({ packages: { [place]: { version } } });

describe('belowFloor', () => {
  it.each(['8.20.9', '7.99.99', '8.21.0-beta.1'.replace('21', '20')])('finds %s, however deep', (version) => {
    const place = 'node_modules/engine.io/node_modules/ws';
    expect(belowFloor(lockfile(place, version), FLOORS)).toEqual([
      `${place} is ${version}, and has to be 8.21.0 at least: it breaks`,
    ]);
  });

  it.each(['8.21.0', '8.21.1', '8.100.0', '9.0.0'])('lets %s be', (version) => {
    expect(belowFloor(lockfile('node_modules/ws', version), FLOORS)).toEqual([]);
  });

  it('does not take a package for another whose name ends alike', () => {
    expect(belowFloor(lockfile('node_modules/isomorphic-ws', '1.0.0'), FLOORS)).toEqual([]);
    expect(belowFloor(lockfile('node_modules/@types/ws', '1.0.0'), FLOORS)).toEqual([]);
  });
});

describe('notPinned', () => {
  it('finds every range', () => {
    const asked = { a: '1.2.3', b: '^1.2.3', c: '~1.2.3', d: 'latest', e: '1.x', f: '18.4.0-beta.17' };
    expect(notPinned(asked).map((line) => line[0])).toEqual(['b', 'c', 'd', 'e']);
  });
});
