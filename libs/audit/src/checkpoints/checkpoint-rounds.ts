import type { CheckpointedChain, JournalFeed } from '@cyberdrill/domain';
import { appErrorOf, Repeating, reportFault } from '@cyberdrill/platform';
import type { Checkpointer, CheckpointerParts } from './checkpointer.ts';

/** What {@link CheckpointRounds} works with. */
export interface CheckpointRoundsParts extends Pick<
  CheckpointerParts,
  'journal' | 'log' | 'checkpoints' | 'logger'
> {
  readonly checkpointer: Checkpointer;
  readonly feed: JournalFeed;
  /** Whether an exercise has come to ENDEX, by its journal up to a place. */
  readonly hasEnded: (exerciseId: string, headSeq: number) => Promise<boolean>;
}

const EVERY_MS = 60_000;

/**
 * Has every chain that has grown signed once a minute, and every journal at its ENDEX. Several processes may do so: what one has signed, those
 * with the same key pass over; doubles do no harm.
 */
export class CheckpointRounds {
  private readonly parts: CheckpointRoundsParts;
  private readonly rounds: Repeating;
  private readonly ended = new Set<string>();
  private unsubscribe: (() => void) | undefined;
  /** What is under way because of the feed. */
  private readonly following = new Set<Promise<void>>();

  constructor(parts: CheckpointRoundsParts) {
    this.parts = parts;
    this.rounds = new Repeating(EVERY_MS, () => this.round());
  }

  start(): void {
    this.unsubscribe = this.parts.feed.subscribe((exerciseId, headSeq) => {
      if (this.ended.has(exerciseId)) return;
      const work = this.guarded(() => this.follow(exerciseId, headSeq));
      this.following.add(work);
      void work.finally(() => this.following.delete(work));
    });
    this.rounds.start();
  }

  /** Resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.unsubscribe?.();
    await Promise.all([this.rounds.stop(), ...this.following]);
  }

  /** One round; a failure is logged, and left to the next. */
  async round(): Promise<void> {
    const { checkpoints, checkpointer, journal, log } = this.parts;
    await this.guarded(async () => {
      const latest = await checkpoints.latest();
      checkpointer.learn(latest);
      const heads = new Map((await journal.list()).map(({ exerciseId, headSeq }) => [exerciseId, headSeq]));
      // A journal that was signed and is gone is looked for, and missed.
      for (const signed of latest)
        if (signed.chain === 'journal' && !heads.has(signed.exerciseId)) heads.set(signed.exerciseId, 0);
      for (const [exerciseId, headSeq] of heads)
        await this.signUpTo({ chain: 'journal', exerciseId }, headSeq);
      await this.signUpTo({ chain: 'audit' }, (await log.head()).seq);
    });
  }

  private async follow(exerciseId: string, headSeq: number): Promise<void> {
    if (!(await this.parts.hasEnded(exerciseId, headSeq)) || this.ended.has(exerciseId)) return;
    this.ended.add(exerciseId);
    await this.signUpTo({ chain: 'journal', exerciseId }, headSeq);
  }

  private async signUpTo(chain: CheckpointedChain, headSeq: number): Promise<void> {
    const { checkpointer } = this.parts;
    if (checkpointer.isSignedUpTo(chain, headSeq)) return;
    // One broken chain does not keep the others from being signed; it was told of where it was found.
    await this.guarded(async () => void (await checkpointer.sign(chain)));
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      reportFault(this.parts.logger, appErrorOf(error), 'checkpoints');
    }
  }
}
