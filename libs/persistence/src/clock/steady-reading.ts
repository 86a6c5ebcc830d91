/**
 * A clock's reading as others may see it: it never goes back. Where the true reading has fallen behind what was told
 * already, time runs at half speed until it has caught up.
 */
export class SteadyReading {
  private told?: { readonly ms: number; readonly at: number };

  /** What to tell when the true reading is `ms` at the monotonic moment `at`, both in milliseconds. */
  tell(ms: number, at: number): number {
    const least = this.told === undefined ? ms : this.told.ms + (at - this.told.at) / 2;
    this.told = { ms: Math.max(ms, least), at };
    return this.told.ms;
  }
}
