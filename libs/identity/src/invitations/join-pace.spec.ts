import { describe, expect, it } from '@jest/globals';
import { JoinPace, WRONG_CODES_OF_ADDRESS, WRONG_CODES_OF_ALL } from './join-pace.ts';

const WRONG = (): Promise<undefined> => Promise.resolve(undefined);
const RIGHT = (): Promise<string> => Promise.resolve('found');
const REFUSED = { code: 'TOO_MANY_REQUESTS' };

/** How many guesses come through of so many, one after the other. */
async function guesses(pace: JoinPace, count: number, addressOf: (n: number) => string): Promise<number> {
  let made = 0;
  for (let n = 0; n < count; n += 1) {
    try {
      await pace.guess(addressOf(n), WRONG);
      made += 1;
    } catch (error) {
      expect(error).toMatchObject(REFUSED);
    }
  }
  return made;
}

describe('JoinPace', () => {
  it('holds wrong codes of one address to a pace, and says for how long', async () => {
    let nowMs = 0;
    const pace = new JoinPace(() => nowMs);
    expect(await guesses(pace, 100, () => '192.0.2.1')).toBe(60);
    await expect(pace.guess('192.0.2.1', RIGHT)).rejects.toMatchObject({
      ...REFUSED,
      details: { retryAfterMs: 5_000 },
    });
    nowMs = 5_000;
    await expect(pace.guess('192.0.2.1', RIGHT)).resolves.toBe('found');
  });

  it('takes all addresses of one IPv6 network for one', async () => {
    const pace = new JoinPace(() => 0);
    expect(await guesses(pace, 100, (n) => `2001:db8:1:1::${n.toString(16)}`)).toBe(60);
  });

  it('holds all addresses together to a pace', async () => {
    const pace = new JoinPace(() => 0);
    expect(await guesses(pace, 2_500, (n) => `10.0.${n >> 8}.${n & 255}`)).toBe(2_000);
    await expect(pace.guess('192.0.2.1', RIGHT)).rejects.toMatchObject(REFUSED);
  });

  it('counts no right code, however many come from one address', async () => {
    const pace = new JoinPace(() => 0);
    for (let n = 0; n < 3_000; n += 1) await pace.guess('192.0.2.1', RIGHT);
    expect(await guesses(pace, 100, () => '192.0.2.1')).toBe(60);
  });

  it('counts wrong codes that were tried at the same moment', async () => {
    let nowMs = 0;
    const pace = new JoinPace(() => nowMs);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 600 }, () => pace.guess('192.0.2.1', WRONG)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(500);
    // 440 beyond the first 60 are to be made good, and one more is to be had, at five seconds each.
    nowMs = 441 * 5_000 - 1;
    await expect(pace.guess('192.0.2.1', RIGHT)).rejects.toMatchObject(REFUSED);
    nowMs += 1;
    await expect(pace.guess('192.0.2.1', RIGHT)).resolves.toBe('found');
  });

  it('does not count a lookup that failed for want of the store', async () => {
    const pace = new JoinPace(() => 0);
    const away = (): Promise<undefined> => Promise.reject(new Error('away'));
    for (let n = 0; n < 100; n += 1) await expect(pace.guess('192.0.2.1', away)).rejects.toThrow('away');
    await expect(pace.guess('192.0.2.1', RIGHT)).resolves.toBe('found');
  });

  it('leaves a week of guessing at a thousand codes without a chance', () => {
    const { burst, perSecond } = WRONG_CODES_OF_ALL;
    const chanceOf = (guessed: number): number => (guessed * 1_000) / 2 ** 60;
    expect(chanceOf(burst + perSecond * 7 * 86_400)).toBeLessThan(1 / 190_000_000);
    const alone = WRONG_CODES_OF_ADDRESS.burst + WRONG_CODES_OF_ADDRESS.perSecond * 7 * 86_400;
    expect(chanceOf(alone)).toBeLessThan(1 / 9_500_000_000);
  });
});
