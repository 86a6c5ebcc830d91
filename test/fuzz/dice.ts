import { seededRandom } from '@cyberdrill/domain';

/** Chance from a seed: the same seed throws the same. */
export class Dice {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  /** True in so many of 100 throws. */
  chance(percent: number): boolean {
    return this.random() * 100 < percent;
  }

  /** A whole number, both bounds included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  /** @param items at least one */
  pick<T>(items: readonly T[]): T {
    const index = this.whole(0, items.length - 1);
    if (index >= items.length || index < 0) throw new RangeError('there is nothing to pick from');
    return items[index] as T;
  }

  bytes(count: number): Uint8Array<ArrayBuffer> {
    return Uint8Array.from({ length: count }, () => this.whole(0, 255));
  }
}
