/** What was thrown at the server, and what must not have happened. */
export class Tally {
  /** How many there were of each kind of thing thrown, and of each kind of answer. */
  readonly counts = new Map<string, number>();
  readonly problems: string[] = [];

  count(kind: string): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  /** @param what was thrown, so that somebody can throw it again */
  problem(problem: string, what: string): void {
    this.problems.push(`${problem}: ${what.length > 2_000 ? `${what.slice(0, 2_000)}…` : what}`);
  }

  /** All counts in one line. */
  inWords(): string {
    return [...this.counts]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ');
  }
}
