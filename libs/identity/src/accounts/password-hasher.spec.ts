import { describe, expect, it } from '@jest/globals';
import { hashPassword } from './argon2id.ts';
import { PasswordHasher } from './password-hasher.ts';

const QUICK = { memory: 64, passes: 1, parallelism: 1 };

describe('PasswordHasher', () => {
  it('verifies what it has hashed', async () => {
    const hasher = new PasswordHasher(QUICK);
    const hash = await hasher.hash('kettle orbit tulip');
    expect(await hasher.verify('kettle orbit tulip', hash)).toBe(true);
    expect(await hasher.verify('another', hash)).toBe(false);
  });

  it('says no for an account without a password, whatever is tried', async () => {
    const hasher = new PasswordHasher(QUICK);
    expect(await hasher.verify('nobody', undefined)).toBe(false);
    expect(await hasher.verify('', undefined)).toBe(false);
  });

  it('finds hashes that cost less than new ones', async () => {
    const dear = new PasswordHasher({ ...QUICK, memory: 128 });
    expect(dear.isOutdated(await hashPassword('x', QUICK))).toBe(true);
    expect(dear.isOutdated(await dear.hash('x'))).toBe(false);
  });

  it('answers a whole drill at once, and turns away what is too much for its memory', async () => {
    const hasher = new PasswordHasher({ memory: 8, passes: 1, parallelism: 1 });
    const outcomes = await Promise.allSettled(Array.from({ length: 2_010 }, () => hasher.hash('x')));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(6);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(await hasher.hash('afterwards')).toContain('$argon2id$');
  });

  it('goes on after a hash that is damaged', async () => {
    const hasher = new PasswordHasher(QUICK);
    await Promise.allSettled(Array.from({ length: 20 }, () => hasher.verify('x', 'damaged')));
    expect(await hasher.verify('x', await hasher.hash('x'))).toBe(true);
  });
});
