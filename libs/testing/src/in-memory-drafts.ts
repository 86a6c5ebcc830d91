import { Drafts, type Draft, type DraftToKeep, type WallClock } from '@cyberdrill/domain';

/** Drafts of this process. */
export class InMemoryDrafts extends Drafts {
  private readonly drafts = new Map<string, Draft>();
  private readonly clock: WallClock;

  constructor(clock: WallClock) {
    super();
    this.clock = clock;
  }

  async ofTeam(exerciseId: string, teamId: string): Promise<readonly Draft[]> {
    const prefix = keyOf(exerciseId, teamId, '');
    return [...this.drafts].filter(([key]) => key.startsWith(prefix)).map(([, draft]) => draft);
  }

  async find(exerciseId: string, teamId: string, injectId: string): Promise<Draft | undefined> {
    return this.drafts.get(keyOf(exerciseId, teamId, injectId));
  }

  async keep(
    exerciseId: string,
    teamId: string,
    { basedOn, ...draft }: DraftToKeep & Pick<Draft, 'by'>,
  ): Promise<Draft | undefined> {
    const key = keyOf(exerciseId, teamId, draft.injectId);
    const known = this.drafts.get(key);
    if (known !== undefined && known.revision !== basedOn) return undefined;
    const kept = { ...draft, revision: (known?.revision ?? 0) + 1, keptAtMs: this.clock.nowMs() };
    this.drafts.set(key, kept);
    return kept;
  }
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\n');
}
