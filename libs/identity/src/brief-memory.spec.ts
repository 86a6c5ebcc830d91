import { describe, expect, it } from '@jest/globals';
import { BriefMemory } from './brief-memory.ts';

describe('BriefMemory', () => {
  const made = (most = 10): { memory: BriefMemory<string>; looks: string[]; clock: { nowMs: number } } => {
    const clock = { nowMs: 0 };
    return { memory: new BriefMemory(100, most, () => clock.nowMs), looks: [], clock };
  };

  it('looks once while it remembers, and again afterwards', async () => {
    const { memory, looks, clock } = made();
    const find = (): Promise<string | undefined> =>
      memory.find('a', async () => {
        looks.push('a');
        return `look ${looks.length}`;
      });
    expect(await Promise.all([find(), find()])).toEqual(['look 1', 'look 1']);
    clock.nowMs = 99;
    expect(await find()).toBe('look 1');
    clock.nowMs = 100;
    expect(await find()).toBe('look 2');
  });

  it('looks again at once for what was not found, or when the look failed', async () => {
    const { memory } = made();
    expect(await memory.find('a', async () => undefined)).toBeUndefined();
    await expect(memory.find('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await memory.find('a', async () => 'there')).toBe('there');
  });

  it('forgets what a change concerns, and nothing else', async () => {
    const { memory } = made();
    for (const key of ['a', 'b']) await memory.find(key, async () => key);
    memory.forget((found) => found === 'a');
    expect(await memory.find('a', async () => 'new')).toBe('new');
    expect(await memory.find('b', async () => 'new')).toBe('b');
  });

  it('forgets what is being looked for at the moment of a change', async () => {
    const { memory } = made();
    let answer: (text: string) => void = () => undefined;
    const early = memory.find('a', () => new Promise((resolve) => (answer = resolve)));
    memory.forget(() => false);
    expect(await memory.find('a', async () => 'new')).toBe('new');
    answer('old');
    expect(await early).toBe('old');
    expect(await memory.find('a', async () => 'newer')).toBe('new');
  });

  it('remembers so much at most, and lets go of the oldest', async () => {
    const { memory } = made(3);
    for (const key of ['a', 'b', 'c', 'd']) await memory.find(key, async () => key);
    expect(await memory.find('a', async () => 'again')).toBe('again');
    expect(await memory.find('d', async () => 'again')).toBe('d');
  });
});
