import { describe, expect, it } from '@jest/globals';
import { hashPassword, isCheaper, verifyPassword } from './argon2id.ts';

const QUICK = { memory: 64, passes: 1, parallelism: 1 };

describe('argon2id', () => {
  it('knows its own password, and no other', async () => {
    const hash = await hashPassword('kettle orbit tulip');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await verifyPassword('kettle orbit tulip', hash)).toBe(true);
    expect(await verifyPassword('kettle orbit tulip ', hash)).toBe(false);
    expect(await verifyPassword('', hash)).toBe(false);
  });

  it('never hashes alike', async () => {
    expect(await hashPassword('same', QUICK)).not.toBe(await hashPassword('same', QUICK));
  });

  it('takes every letter of a long password in any script', async () => {
    const long = `${'ü'.repeat(199)}字`;
    const hash = await hashPassword(long, QUICK);
    expect(await verifyPassword(long, hash)).toBe(true);
    expect(await verifyPassword(long.slice(0, -1), hash)).toBe(false);
  });

  it('verifies hashes of another cost, and says which should be made anew', async () => {
    const old = await hashPassword('kettle orbit tulip', QUICK);
    expect(await verifyPassword('kettle orbit tulip', old)).toBe(true);
    expect(isCheaper(old)).toBe(true);
    expect(isCheaper(old, QUICK)).toBe(false);
  });

  /** Test vector made with the reference implementation's own tool: `echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1`. */
  it('agrees with the reference implementation', async () => {
    const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', known)).toBe(true);
    expect(await verifyPassword('Password', known)).toBe(false);
  });

  it.each([
    '',
    'plain',
    '$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  ])('does not take damage for a wrong password: %j', async (phc) => {
    await expect(verifyPassword('x', phc)).rejects.toThrow('damaged');
  });
});
