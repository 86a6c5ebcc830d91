import { AppError } from '@cyberdrill/platform';

const RETRY_AFTER_MS = 1_000;

/** How many uploads are taken at the same time, because each is held in memory until it is whole. */
export class UploadSlots {
  private readonly held = new Map<string, number>();
  private all = 0;
  private readonly mostOfOne: number;
  private readonly mostOfAll: number;

  constructor(mostOfOne: number, mostOfAll: number) {
    this.mostOfOne = mostOfOne;
    this.mostOfAll = mostOfAll;
  }

  /**
   * Does something while holding a slot.
   * @param holder whose slots are counted
   * @throws AppError TOO_MANY_REQUESTS when there is none left
   */
  async hold<T>(holder: string, work: () => Promise<T>): Promise<T> {
    const own = this.held.get(holder) ?? 0;
    if (own >= this.mostOfOne || this.all >= this.mostOfAll)
      throw new AppError('TOO_MANY_REQUESTS', { retryAfterMs: RETRY_AFTER_MS });
    this.held.set(holder, own + 1);
    this.all += 1;
    try {
      return await work();
    } finally {
      this.release(holder);
    }
  }

  private release(holder: string): void {
    this.all -= 1;
    const left = (this.held.get(holder) ?? 1) - 1;
    if (left === 0) this.held.delete(holder);
    else this.held.set(holder, left);
  }
}
