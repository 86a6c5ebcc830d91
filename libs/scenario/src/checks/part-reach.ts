import type { FileCondition } from '../file/scenario-file.ts';
import { dependentsOf, injectKey, namedIn, obligationKey, type Dependent } from './dependencies.ts';
import type { Located, SoundFile } from './sound-file.ts';

/** Ids of parts. */
export type Parts = ReadonlySet<string>;

/**
 * Works out which parts can ever get an inject or come to owe an obligation: a part whose teams do not get an inject can
 * never complete it, so what waits for that never comes to them. Conditions are taken as possible unless it is certain that
 * they are not; something that never comes counts as coming for what waits for it, so that only the cause is told.
 */
export class PartReach {
  readonly #dependents: ReadonlyMap<string, Dependent>;
  readonly #addressed = new Map<string, Parts>();
  readonly #scopes = new Map<string, 'team' | 'all' | 'any'>();
  readonly #reached = new Map<string, Parts>();
  readonly #everyone: Parts;

  constructor(file: SoundFile, everyone: Parts) {
    this.#everyone = everyone;
    this.#dependents = dependentsOf(file);
    for (const { item } of file.injects) {
      this.#addressed.set(injectKey(item.id), new Set(item.to ?? everyone));
      this.#scopes.set(injectKey(item.id), item.release.scope ?? 'team');
    }
    for (const { item } of file.obligations) {
      this.#addressed.set(obligationKey(item.id), new Set(item.from ?? everyone));
    }
  }

  /** The parts an inject is addressed to, or that owe an obligation; everyone for what is not known. */
  addressed(key: string): Parts {
    return this.#addressed.get(key) ?? this.#everyone;
  }

  /** Those of the addressed parts that it can really come to. */
  reached(key: string): Parts {
    const known = this.#reached.get(key);
    if (known !== undefined) return known;
    const addressed = this.addressed(key);
    // Set before the conditions are followed: a circle, told elsewhere, ends here.
    this.#reached.set(key, addressed);
    const condition = this.#dependents.get(key)?.condition;
    if (condition === undefined) return addressed;
    const reached = this.#opens(condition, addressed, this.#scopes.get(key) ?? 'team');
    this.#reached.set(key, reached);
    return reached;
  }

  #opens(condition: Located<FileCondition>, addressed: Parts, scope: 'team' | 'all' | 'any'): Parts {
    const possible = this.#possible(condition.item);
    if (scope === 'team') return addressed.intersection(possible);
    const concerned = namedIn(condition).reduce<Parts>(
      (parts, key) => parts.union(this.addressed(key)),
      new Set(),
    );
    if (concerned.size === 0) return addressed;
    const isOpen = scope === 'all' ? concerned.isSubsetOf(possible) : !concerned.isDisjointFrom(possible);
    return isOpen ? addressed : new Set();
  }

  /** The parts for which a condition may become true. */
  #possible(condition: FileCondition): Parts {
    const { inject, milestone, answered, discharged, overdue, allOf, anyOf } = condition;
    if (inject !== undefined) {
      return milestone === 'skipped' ? this.addressed(injectKey(inject)) : this.#comes(injectKey(inject));
    }
    if (answered !== undefined) return this.#comes(injectKey(answered.inject));
    if (discharged !== undefined) return this.#comes(obligationKey(discharged));
    if (overdue !== undefined) return this.#comes(obligationKey(overdue));
    if (allOf !== undefined) {
      return allOf.reduce<Parts>((parts, inner) => parts.intersection(this.#possible(inner)), this.#everyone);
    }
    if (anyOf !== undefined) {
      return anyOf.reduce<Parts>((parts, inner) => parts.union(this.#possible(inner)), new Set());
    }
    return this.#everyone;
  }

  #comes(key: string): Parts {
    const reached = this.reached(key);
    return reached.size > 0 ? reached : this.addressed(key);
  }
}
