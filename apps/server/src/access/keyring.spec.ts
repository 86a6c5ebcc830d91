import { AccessKeys, type Access } from '@cyberdrill/domain';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { InMemoryAccessChanges } from '@cyberdrill/testing';
import { Keyring } from './keyring.ts';

const ACCESS: Access = { accessId: 'k1', exerciseId: 'drill', role: 'analyst', teamId: 'a' };
const ADMIN = 'an-administrator-0123456789abcdefghij';

class CountingKeys extends AccessKeys {
  asked = 0;
  isAway = false;
  readonly known = new Map([['token', ACCESS]]);

  async grant(): Promise<never> {
    throw new Error('not in this test');
  }

  async find(token: string): Promise<Access | undefined> {
    this.asked += 1;
    if (this.isAway) throw new Error('the store is away');
    return this.known.get(token);
  }

  async revoke(): Promise<void> {
    this.known.clear();
  }
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick'] });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('Keyring', () => {
  it('finds whose token it is', async () => {
    const keyring = new Keyring(new CountingKeys(), ADMIN, new InMemoryAccessChanges());
    expect(await keyring.caller('token')).toBe(ACCESS);
    expect(await keyring.caller(ADMIN)).toBe('admin');
    expect(await keyring.caller('unknown')).toBeUndefined();
    expect(await keyring.access(ADMIN)).toBeUndefined();
  });

  it('asks once for many clicks, also when they come at the same time', async () => {
    const keys = new CountingKeys();
    const keyring = new Keyring(keys, ADMIN, new InMemoryAccessChanges());
    await Promise.all(Array.from({ length: 50 }, () => keyring.access('token')));
    await keyring.access('token');
    expect(keys.asked).toBe(1);
  });

  it('hears of a revocation within five seconds', async () => {
    const keys = new CountingKeys();
    const keyring = new Keyring(keys, ADMIN, new InMemoryAccessChanges());
    await keyring.access('token');
    await keys.revoke();
    expect(await keyring.access('token')).toBe(ACCESS);
    jest.advanceTimersByTime(5_001);
    expect(await keyring.access('token')).toBeUndefined();
  });

  it('hears of a revocation at once when it is told', async () => {
    const keys = new CountingKeys();
    const changes = new InMemoryAccessChanges();
    const keyring = new Keyring(keys, ADMIN, changes);
    await keyring.access('token');
    await keys.revoke();
    await changes.publish({ accessId: 'another' });
    expect(await keyring.access('token')).toBe(ACCESS);
    await changes.publish({ accessId: ACCESS.accessId });
    expect(await keyring.access('token')).toBeUndefined();
  });

  it('believes an unknown token no longer than one question: it may be granted next', async () => {
    const keys = new CountingKeys();
    const keyring = new Keyring(keys, ADMIN, new InMemoryAccessChanges());
    expect(await keyring.access('new')).toBeUndefined();
    keys.known.set('new', ACCESS);
    expect(await keyring.access('new')).toBe(ACCESS);
  });

  it('does not remember that the store was away', async () => {
    const keys = new CountingKeys();
    const keyring = new Keyring(keys, ADMIN, new InMemoryAccessChanges());
    keys.isAway = true;
    await expect(keyring.access('token')).rejects.toThrow('the store is away');
    keys.isAway = false;
    expect(await keyring.access('token')).toBe(ACCESS);
  });
});
