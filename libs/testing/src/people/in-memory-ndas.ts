import type { AcceptedNda, NdaText } from '@cyberdrill/contracts';
import type { WallClock } from '@cyberdrill/domain';
import { DEFAULT_NDA, DEFAULT_NDA_VERSION, Ndas, type Accounts, type NdaRecord } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';

const DEFAULT: NdaText = { version: DEFAULT_NDA_VERSION, texts: DEFAULT_NDA };

/** What is to be agreed to, and who has, as long as the process lives. */
export class InMemoryNdas extends Ndas {
  private readonly texts = new Map<string, readonly NdaText[]>();
  private readonly records: NdaRecord[] = [];
  private readonly accounts: Accounts;
  private readonly clock: WallClock;
  private readonly exists: (exerciseId: string) => boolean;

  constructor(accounts: Accounts, clock: WallClock, exists: (exerciseId: string) => boolean) {
    super();
    this.accounts = accounts;
    this.clock = clock;
    this.exists = exists;
  }

  async current(exerciseId: string): Promise<NdaText> {
    return this.texts.get(exerciseId)?.[0] ?? DEFAULT;
  }

  async versions(exerciseId: string): Promise<readonly NdaText[]> {
    return [...(this.texts.get(exerciseId) ?? []), DEFAULT];
  }

  async set(exerciseId: string, texts: NdaText['texts']): Promise<NdaText> {
    if (!this.exists(exerciseId)) throw new AppError('EXERCISE_UNKNOWN');
    const earlier = this.texts.get(exerciseId) ?? [];
    const set = { version: (earlier[0] ?? DEFAULT).version + 1, texts };
    this.texts.set(exerciseId, [set, ...earlier]);
    return set;
  }

  async accept(acceptance: Omit<NdaRecord, 'atMs'>): Promise<void> {
    if (!this.exists(acceptance.exerciseId)) throw new AppError('EXERCISE_UNKNOWN');
    const isKnown = this.records.some(
      ({ accountId, exerciseId, version, sha256 }) =>
        accountId === acceptance.accountId &&
        exerciseId === acceptance.exerciseId &&
        version === acceptance.version &&
        sha256 === acceptance.sha256,
    );
    if (!isKnown) this.records.push({ ...acceptance, atMs: this.clock.nowMs() });
  }

  async lastOf(accountId: string, exerciseId: string): Promise<AcceptedNda | undefined> {
    const last = this.records.findLast((one) => one.accountId === accountId && one.exerciseId === exerciseId);
    if (last === undefined) return undefined;
    const { version, language, sha256, atMs } = last;
    return { version, language, sha256, atMs };
  }

  async acceptances(exerciseId: string): Promise<readonly (NdaRecord & { readonly name: string })[]> {
    const records = this.records.filter((one) => one.exerciseId === exerciseId).reverse();
    return Promise.all(
      records.map(async (record) => {
        return { ...record, name: (await this.accounts.find(record.accountId))?.name ?? '' };
      }),
    );
  }
}
