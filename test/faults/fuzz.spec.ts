import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Dice } from '../fuzz/dice.ts';
import { mutateBytes, mutateJson, mutateText } from '../fuzz/mutate.ts';
import { runFuzz } from '../fuzz/run-fuzz.ts';
import { faultsSeed } from './harness/seed.ts';
import { KillableServer } from './harness/killable-server.ts';

/** Ten seconds of `npm run test:fuzz`, which throws for as long as one likes. */
describe('a server at which anything is thrown', () => {
  let server: KillableServer;

  beforeAll(async () => {
    server = await KillableServer.start();
  }, 120_000);

  afterAll(() => server.stop(), 120_000);

  it('lives, answers all it answers soon and without a fault of its own, and a drill beside it does not notice', async () => {
    const { problems, counts } = await runFuzz(server, { seconds: 10, seed: faultsSeed() });
    expect(problems).toEqual([]);
    for (const thrown of ['requests', 'events', 'frames', 'scenarios'])
      expect(counts.get(`thrown ${thrown}`)).toBeGreaterThan(0);
  }, 180_000);
});

describe('what is thrown', () => {
  const thrown = (seed: number): readonly unknown[] => {
    const dice = new Dice(seed);
    return Array.from({ length: 200 }, () => [
      mutateText(dice, 'some: text\n'),
      mutateJson(dice, { a: [1, { b: 'c' }] }),
      mutateBytes(dice, Uint8Array.of(1, 2, 3)),
    ]);
  };

  it('is the same for the same seed, and something else for another', () => {
    expect(thrown(7)).toEqual(thrown(7));
    expect(thrown(8)).not.toEqual(thrown(7));
  });

  it('is seldom what it was made from', () => {
    const texts = thrown(7).map((three) => (three as readonly unknown[])[0]);
    expect(texts.filter((text) => text === 'some: text\n').length).toBeLessThan(60);
    expect(new Set(texts).size).toBeGreaterThan(100);
  });
});
