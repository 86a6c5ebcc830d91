import { createStore, del, get, set, type UseStore } from 'idb-keyval';

/** Changes to a pack that are not on the server yet. */
export interface KeptSource {
  readonly source: string;
  /** Wall time in milliseconds since 1970 (UTC). */
  readonly keptAtMs: number;
}

let store: UseStore | undefined;

function ofTheWorkshop(): UseStore {
  return (store ??= createStore('cyberdrill-workshop', 'sources'));
}

/** What this device keeps of an author's changes to one pack. A browser that keeps nothing keeps nothing of it. */
export class KeptSources {
  private readonly key: string;

  constructor(accountId: string, scenario: string) {
    this.key = `${accountId}/${scenario}`;
  }

  find(): Promise<KeptSource | undefined> {
    return get<KeptSource>(this.key, ofTheWorkshop()).catch(() => undefined);
  }

  /** @returns whether it is kept */
  keep(source: string): Promise<boolean> {
    return set(this.key, { source, keptAtMs: Date.now() } satisfies KeptSource, ofTheWorkshop()).then(
      () => true,
      () => false,
    );
  }

  forget(): Promise<void> {
    return del(this.key, ofTheWorkshop()).catch(() => undefined);
  }
}
