import { describe, expect, it } from '@jest/globals';
import { COUNTED_FOR_MS, FailedSignIns, MOST_ADDRESSES, type FailedAttempt } from './failed-sign-ins.ts';

function attempt(address: string, accountId?: string): FailedAttempt {
  return {
    kind: 'sign-in.failed',
    who: accountId === undefined ? {} : { accountId },
    from: { address },
    data: { way: 'password' },
  };
}

describe('failed sign-ins', () => {
  it('are told at once the first time, and then as one with how many there were and when', () => {
    const failures = new FailedSignIns();
    expect(failures.take(attempt('192.0.2.1', 'alice'), 1_000)).toMatchObject({
      who: { accountId: 'alice' },
      data: { way: 'password', attempts: 1, sinceMs: 1_000, untilMs: 1_000 },
    });
    for (let ms = 2_000; ms <= 10_000; ms += 1_000)
      expect(failures.take(attempt('192.0.2.1', 'alice'), ms)).toBeUndefined();
    expect(failures.over(1_000 + COUNTED_FOR_MS - 1)).toEqual([]);
    expect(failures.over(1_000 + COUNTED_FOR_MS)).toMatchObject([
      { who: { accountId: 'alice' }, data: { attempts: 9, sinceMs: 1_000, untilMs: 10_000 } },
    ]);
    expect(failures.isEmpty).toBe(true);
  });

  it('are told once when there was only one', () => {
    const failures = new FailedSignIns();
    failures.take(attempt('192.0.2.1'), 0);
    expect(failures.over(COUNTED_FOR_MS)).toEqual([]);
    expect(failures.take(attempt('192.0.2.1'), COUNTED_FOR_MS)).toMatchObject({ data: { attempts: 1 } });
  });

  it('are counted for an account wherever they come from, and for an address when there is no account', () => {
    const failures = new FailedSignIns();
    expect(failures.take(attempt('192.0.2.1', 'alice'), 0)).toBeDefined();
    expect(failures.take(attempt('192.0.2.2', 'alice'), 0)).toBeUndefined();
    expect(failures.take(attempt('192.0.2.1'), 0)).toBeDefined();
    expect(failures.take(attempt('192.0.2.1'), 0)).toBeUndefined();
    expect(failures.take(attempt('192.0.2.1', 'bob'), 0)).toBeDefined();
  });

  it('are one for all the addresses that a customer of IPv6 has', () => {
    const failures = new FailedSignIns();
    expect(failures.take(attempt('2001:db8:1:2::1'), 0)).toBeDefined();
    expect(failures.take(attempt('2001:db8:1:2:ffff::9'), 0)).toBeUndefined();
    expect(failures.take(attempt('2001:db8:1:3::1'), 0)).toBeDefined();
    expect(failures.take(attempt('::ffff:192.0.2.1'), 0)).toBeDefined();
    expect(failures.take(attempt('192.0.2.1'), 0)).toBeUndefined();
  });

  it('cannot grow the log without bound, from however many addresses', () => {
    const failures = new FailedSignIns();
    const attempts = 20_000;
    const told = Array.from({ length: attempts }, (_, index) =>
      failures.take(attempt(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`), index),
    ).filter((entry) => entry !== undefined);
    const later = failures.over(Infinity);
    expect(told).toHaveLength(MOST_ADDRESSES + 1);
    expect(later).toMatchObject([
      { data: { attempts: attempts - MOST_ADDRESSES - 1, isManyAddresses: true } },
    ]);
    // The room is free again.
    expect(failures.take(attempt('10.9.9.9'), attempts)).toMatchObject({ data: { attempts: 1 } });
  });
});
