import {
  chainName,
  EMPTY_CHAIN,
  signedText,
  verifyLinks,
  type ChainLink,
  type Checkpoint,
  type CheckpointedChain,
  type ExerciseJournal,
  type UnsignedCheckpoint,
  type VerifySignature,
  type WallClock,
} from '@cyberdrill/domain';
import { AppError, sha256 } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import type { AuditLog } from '../audit-log.ts';
import type { AuditTrail } from '../audit-trail.ts';
import type { CheckpointKey } from './checkpoint-key.ts';
import type { Checkpoints } from './checkpoints.ts';
import { publicKeysIn } from './public-keys.ts';

/** What {@link Checkpointer} works with. */
export interface CheckpointerParts {
  readonly journal: ExerciseJournal;
  readonly log: AuditLog;
  readonly checkpoints: Checkpoints;
  readonly key: CheckpointKey;
  readonly clock: WallClock;
  readonly trail: AuditTrail;
  readonly logger: LoggerService;
}

const PAGE = 500;

/**
 * Signs where chains stand. A head is signed only if all that was added since the last signature follows from what was signed then: who
 * can rewrite the database gets no signature of ours for it.
 */
export class Checkpointer {
  private readonly parts: CheckpointerParts;
  private readonly isOurs: VerifySignature;
  /** The last of each chain that this process made, or found to be made with its key. */
  private readonly last = new Map<string, Checkpoint>();
  private readonly broken = new Set<string>();

  constructor(parts: CheckpointerParts) {
    this.parts = parts;
    const { publicKeyId, publicKeyPem } = parts.key;
    this.isOurs = publicKeysIn(publicKeyPem).get(publicKeyId) ?? (() => false);
  }

  /**
   * Signs the head of a chain, unless it is signed already.
   * @returns the checkpoint of the head; `undefined` for an empty chain
   * @throws AppError CHAIN_BROKEN, STORE_UNAVAILABLE
   */
  async sign(chain: CheckpointedChain): Promise<Checkpoint | undefined> {
    const base = await this.baseOf(chain);
    const head = await this.provenHead(chain, base);
    if (head.seq === 0 || head.seq === base?.seq) return base;
    const { key, checkpoints, clock } = this.parts;
    const unsigned: UnsignedCheckpoint = {
      ...ofChain(chain),
      seq: head.seq,
      headHash: head.hash,
      atMs: Math.floor(clock.nowMs()),
      publicKeyId: key.publicKeyId,
    };
    const checkpoint = { ...unsigned, signature: key.sign(signedText(unsigned)) };
    await checkpoints.put(checkpoint);
    this.remember(checkpoint);
    return checkpoint;
  }

  /** Whether a chain ends where it was last signed with our key, as far as this process knows. */
  isSignedUpTo(chain: CheckpointedChain, seq: number): boolean {
    return seq === (this.last.get(chainName(chain))?.seq ?? 0);
  }

  /** Learns of checkpoints that others made with the same key; what is not signed with it is passed over. */
  learn(checkpoints: readonly Checkpoint[]): void {
    for (const checkpoint of checkpoints) {
      const { publicKeyId, signature } = checkpoint;
      if (publicKeyId === this.parts.key.publicKeyId && this.isOurs(signedText(checkpoint), signature))
        this.remember(checkpoint);
    }
  }

  private async baseOf(chain: CheckpointedChain): Promise<Checkpoint | undefined> {
    const name = chainName(chain);
    if (!this.last.has(name)) this.learn(await this.parts.checkpoints.of(chain));
    return this.last.get(name);
  }

  /** The end of a chain, after proof that all behind the base follows from it, and that the base still stands. */
  private async provenHead(
    chain: CheckpointedChain,
    base: Checkpoint | undefined,
  ): Promise<{ readonly seq: number; readonly hash: string }> {
    let head = base === undefined ? EMPTY_CHAIN : { seq: base.seq, hash: base.headHash };
    if (base !== undefined) {
      const [signed] = await this.read(chain, base.seq - 1, 1);
      if (signed === undefined || !isAsSigned(signed, base)) return this.refuse(chain, base.seq);
    }
    for (;;) {
      const page = await this.read(chain, head.seq, PAGE);
      const verdict = verifyLinks(page, sha256, undefined, head);
      if (!verdict.ok) return this.refuse(chain, verdict.seq);
      head = verdict.head;
      if (page.length < PAGE) return head;
    }
  }

  private read(chain: CheckpointedChain, after: number, limit: number): Promise<readonly ChainLink[]> {
    const { journal, log } = this.parts;
    return chain.chain === 'audit'
      ? log.read({ after, limit })
      : journal.read(chain.exerciseId, after, limit);
  }

  private async refuse(chain: CheckpointedChain, seq: number): Promise<never> {
    const name = chainName(chain);
    if (!this.broken.has(name)) {
      this.broken.add(name);
      this.parts.logger.error({ message: 'a chain is broken and is not signed any more', chain: name, seq });
      const exercise = chain.chain === 'journal' ? { exerciseId: chain.exerciseId } : {};
      const data = { chain: chain.chain, seq };
      await this.parts.trail.record({ kind: 'chain.broken', who: {}, ...exercise, data });
    }
    throw new AppError('CHAIN_BROKEN', { seq });
  }

  private remember(checkpoint: Checkpoint): void {
    const name = chainName(checkpoint);
    const known = this.last.get(name);
    if (known === undefined || known.seq < checkpoint.seq) this.last.set(name, checkpoint);
  }
}

function ofChain(chain: CheckpointedChain): CheckpointedChain {
  return chain.chain === 'audit' ? { chain: 'audit' } : { chain: 'journal', exerciseId: chain.exerciseId };
}

function isAsSigned(link: ChainLink, { seq, headHash }: Checkpoint): boolean {
  const before = { seq: seq - 1, hash: link.prevHash };
  return link.hash === headHash && verifyLinks([link], sha256, undefined, before).ok;
}
