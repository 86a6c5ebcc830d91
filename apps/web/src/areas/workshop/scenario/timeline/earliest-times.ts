import type { Condition, Inject, Obligation, Scenario } from '@cyberdrill/domain';

/**
 * The earliest exercise time at which each inject can be released, in milliseconds from STARTEX, by the plan alone: what is answered is
 * taken to be answered at once, what is missed at its deadline. Injects that only a controller releases, and what waits for them, have
 * none.
 */
export function earliestTimes(scenario: Scenario): ReadonlyMap<string, number> {
  const asked = new Asked(scenario);
  const known = scenario.injects.map(({ id }) => [id, asked.inject(id)] as const);
  return new Map(known.filter(([, atMs]) => Number.isFinite(atMs)));
}

const NEVER = Number.POSITIVE_INFINITY;

/** Times that are worked out once; what waits for itself never comes. */
class Asked {
  private readonly injects: ReadonlyMap<string, Inject>;
  private readonly obligations: ReadonlyMap<string, Obligation>;
  private readonly known = new Map<string, number>();

  constructor({ injects, obligations }: Scenario) {
    this.injects = new Map(injects.map((inject) => [inject.id, inject]));
    this.obligations = new Map(obligations.map((obligation) => [obligation.id, obligation]));
  }

  inject(id: string): number {
    return this.once(`inject ${id}`, () => {
      const release = this.injects.get(id)?.release;
      if (release === undefined || release.on === 'manual') return NEVER;
      return release.on === 'time' ? release.atMs : this.condition(release.when) + release.delayMs;
    });
  }

  private obligation(id: string): number {
    return this.once(`obligation ${id}`, () => {
      const trigger = this.obligations.get(id)?.trigger;
      return trigger === undefined ? NEVER : this.condition(trigger);
    });
  }

  private condition(condition: Condition): number {
    if ('allOf' in condition) return Math.max(...condition.allOf.map((each) => this.condition(each)));
    if ('anyOf' in condition) return Math.min(...condition.anyOf.map((each) => this.condition(each)));
    // What is not so may be not so from the beginning.
    if ('not' in condition) return 0;
    switch (condition.is) {
      case 'time':
        return condition.atMs;
      case 'answered':
        return this.inject(condition.inject);
      case 'duty-discharged':
        return this.obligation(condition.obligation);
      case 'duty-overdue':
        return (
          this.obligation(condition.obligation) +
          (this.obligations.get(condition.obligation)?.deadlineMs ?? NEVER)
        );
      case 'overdue':
        return (
          this.inject(condition.inject) + (this.injects.get(condition.inject)?.response?.deadlineMs ?? NEVER)
        );
      default:
        return this.inject(condition.inject);
    }
  }

  private once(key: string, reckon: () => number): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, NEVER);
    const atMs = reckon();
    this.known.set(key, atMs);
    return atMs;
  }
}
