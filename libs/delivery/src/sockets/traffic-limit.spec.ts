import { describe, expect, it } from '@jest/globals';
import { TrafficLimit, type Line } from './traffic-limit.ts';

class TestLine implements Line {
  isClosed = false;
  readonly transport = {};
  private listener: (packet: { readonly data?: unknown }) => void = () => undefined;

  on(_: 'packet', listener: (packet: { readonly data?: unknown }) => void): void {
    this.listener = listener;
  }

  close(): void {
    this.isClosed = true;
  }

  /** Sends one packet again and again until it is cut; how many that took, at most `most`. */
  flood(data: unknown, most: number): number {
    let count = 0;
    while (!this.isClosed && count < most) {
      this.listener({ data });
      count += 1;
    }
    return count;
  }
}

const LARGE = 'x'.repeat(64 * 1_024);

describe('TrafficLimit', () => {
  it('lets a stranger say some small things, and nothing large', () => {
    const limit = new TrafficLimit();
    const [small, large] = [new TestLine(), new TestLine()];
    for (const line of [small, large]) limit.watch(line);
    expect(small.flood('40{"token":"x"}', 1_000)).toBeGreaterThan(10);
    expect(small.isClosed).toBe(true);
    expect(large.flood(LARGE, 2)).toBe(1);
  });

  it('counts all connections of an access together, and those of others by themselves', () => {
    const limit = new TrafficLimit();
    const [first, second, other] = [new TestLine(), new TestLine(), new TestLine()];
    for (const line of [first, second, other]) limit.watch(line);
    limit.admit(first, 'a');
    limit.admit(second, 'a');
    limit.admit(other, 'b');
    expect(first.flood(Buffer.from(LARGE), 1_000)).toBeGreaterThan(20);
    expect(second.flood(LARGE, 1_000)).toBeLessThan(3);
    expect(other.flood(LARGE, 20)).toBe(20);
    expect(other.isClosed).toBe(false);
  });

  it('leaves a quiet connection in peace, whatever others do with the same access', () => {
    const limit = new TrafficLimit();
    const [loud, quiet] = [new TestLine(), new TestLine()];
    for (const line of [loud, quiet]) limit.watch(line);
    for (const line of [loud, quiet]) limit.admit(line, 'a');
    loud.flood(LARGE, 1_000);
    expect(loud.isClosed).toBe(true);
    expect(quiet.flood('a click', 100)).toBe(100);
    expect(quiet.isClosed).toBe(false);
  });

  it('counts packets without data too', () => {
    const limit = new TrafficLimit();
    const line = new TestLine();
    limit.watch(line);
    limit.admit(line, 'a');
    expect(line.flood(undefined, 100_000)).toBeLessThan(20_000);
    expect(line.isClosed).toBe(true);
  });
});
