interface Remembered<T> {
  readonly found: Promise<T | undefined>;
  readonly untilMs: number;
  /** What was found, once the look is over. */
  value?: T;
}

/** Remembers for a few seconds what was looked up, because every click asks; what was not found is looked for again. */
export class BriefMemory<T> {
  private readonly remembered = new Map<string, Remembered<T>>();
  private readonly forMs: number;
  private readonly mostRemembered: number;
  private readonly now: () => number;

  constructor(forMs: number, mostRemembered = 10_000, now: () => number = () => performance.now()) {
    this.forMs = forMs;
    this.mostRemembered = mostRemembered;
    this.now = now;
  }

  /** What is remembered under a key, else what `look` finds now. Who asks at the same time shares one look. */
  async find(key: string, look: () => Promise<T | undefined>): Promise<T | undefined> {
    const known = this.remembered.get(key);
    if (known !== undefined && known.untilMs > this.now()) return known.found;
    const entry: Remembered<T> = { found: look(), untilMs: this.now() + this.forMs };
    this.remember(key, entry);
    try {
      const found = await entry.found;
      if (found === undefined) this.drop(key, entry);
      else entry.value = found;
      return found;
    } catch (error) {
      this.drop(key, entry);
      throw error;
    }
  }

  /** Forgets what a change concerns, and what is being looked for at the moment: it may have been read before the change. */
  forget(isConcerned: (found: T) => boolean): void {
    for (const [key, { value }] of this.remembered)
      if (value === undefined || isConcerned(value)) this.remembered.delete(key);
  }

  private drop(key: string, entry: Remembered<T>): void {
    if (this.remembered.get(key) === entry) this.remembered.delete(key);
  }

  private remember(key: string, entry: Remembered<T>): void {
    // The oldest go first: a map keeps the order in which its keys came.
    this.remembered.delete(key);
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size < this.mostRemembered) break;
      this.remembered.delete(oldest);
    }
    this.remembered.set(key, entry);
  }
}
