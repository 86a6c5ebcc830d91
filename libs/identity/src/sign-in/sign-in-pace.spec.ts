import { describe, expect, it } from '@jest/globals';
import { SignInPace } from './sign-in-pace.ts';

class Stopwatch {
  nowMs = 0;
}

/** Makes failing attempts until one is refused; returns how many were let through. */
function failuresUntilRefused(attempt: (index: number) => void): number {
  for (let made = 0; ; made += 1) {
    try {
      attempt(made);
    } catch {
      return made;
    }
    if (made > 10_000) throw new Error('never refused');
  }
}

function paced(): { pace: SignInPace; clock: Stopwatch; fail(who: string, address: string): void } {
  const clock = new Stopwatch();
  const pace = new SignInPace(() => clock.nowMs);
  return {
    pace,
    clock,
    fail: (who, address) => {
      pace.beginAt(who, address);
      pace.failed(address);
    },
  };
}

describe('SignInPace', () => {
  it('pauses one address at one account, and says how long', () => {
    const { pace, fail } = paced();
    expect(failuresUntilRefused(() => fail('ana', '192.0.2.1'))).toBe(5);
    expect(() => pace.beginAt('ana', '192.0.2.1')).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_REQUESTS', details: { retryAfterMs: 1_000 } }),
    );
    expect(() => pace.beginAt('ben', '192.0.2.1')).not.toThrow();
    expect(() => pace.beginAt('ana', '192.0.2.2')).not.toThrow();
  });

  it('pauses an account that is tried from everywhere, but not where its owner has signed in before', () => {
    const { pace, fail } = paced();
    pace.beginAt('ana', '198.51.100.7');
    pace.succeededAt('ana', '198.51.100.7');
    expect(failuresUntilRefused((index) => fail('ana', `192.0.2.${index}`))).toBe(30);
    expect(() => pace.beginAt('ana', '203.0.113.1')).toThrow('Too many');
    expect(() => pace.beginAt('ana', '198.51.100.7')).not.toThrow();
  });

  it('never pauses for more than a minute at a password, however much somebody tries', () => {
    const { pace, clock, fail } = paced();
    for (let made = 0; made < 100; made += 1) {
      clock.nowMs += 60_000;
      fail('ana', '192.0.2.1');
    }
    clock.nowMs += 60_000;
    expect(() => pace.beginAt('ana', '192.0.2.1')).not.toThrow();
  });

  it('holds up an address that fails at many accounts', () => {
    const { fail } = paced();
    expect(failuresUntilRefused((index) => fail(`person-${index}`, '192.0.2.1'))).toBe(200);
  });

  it('takes the addresses of one IPv6 network for one, and IPv4 in any clothes for itself', () => {
    const { fail } = paced();
    expect(failuresUntilRefused((index) => fail('ana', `2001:db8:1:2::${index.toString(16)}`))).toBe(5);
    const { fail: again } = paced();
    expect(failuresUntilRefused((i) => again('ana', i % 2 === 0 ? '192.0.2.1' : '::ffff:192.0.2.1'))).toBe(5);
  });

  it('lets a whole drill sign in from behind one address, with its typing errors', () => {
    const { pace, clock, fail } = paced();
    for (let person = 0; person < 2_000; person += 1) {
      clock.nowMs += 150;
      if (person % 12 === 0) fail(`person-${person}`, '192.0.2.1');
      pace.beginAt(`person-${person}`, '192.0.2.1');
      pace.succeededAt(`person-${person}`, '192.0.2.1');
    }
  });

  it('lets two thousand people in who all press the button at the same moment', () => {
    const { pace } = paced();
    for (let person = 0; person < 2_000; person += 1) pace.beginAt(`person-${person}`, '192.0.2.1');
    for (let person = 0; person < 2_000; person += 1) pace.succeededAt(`person-${person}`, '192.0.2.1');
    expect(() => pace.beginAt('one-more', '192.0.2.1')).not.toThrow();
  });

  it('keeps so many begun sign-ins of one address at most', () => {
    const { pace, clock } = paced();
    expect(failuresUntilRefused(() => pace.beginChallenge('192.0.2.1'))).toBe(2_500);
    expect(() => pace.beginChallenge('192.0.2.2')).not.toThrow();
    clock.nowMs += 1_000;
    expect(failuresUntilRefused(() => pace.beginChallenge('192.0.2.1'))).toBe(10);
  });

  it('slows guessing of second factors down to some a day', () => {
    const { pace, clock } = paced();
    let made = 0;
    for (; clock.nowMs < 24 * 3_600_000; clock.nowMs += 1_000) {
      made += failuresUntilRefused(() => pace.beginFactor('ana', '192.0.2.1'));
    }
    expect(made).toBeLessThan(120);
  });

  it('lets who knows the factor in at once after a mistake', () => {
    const { pace } = paced();
    for (let made = 0; made < 4; made += 1) pace.beginFactor('ana', '192.0.2.1');
    pace.succeededFactor('ana');
    expect(failuresUntilRefused(() => pace.beginFactor('ana', '192.0.2.1'))).toBe(5);
  });
});
