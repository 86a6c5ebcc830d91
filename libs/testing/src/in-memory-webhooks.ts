import {
  Webhooks,
  type ExerciseJournal,
  type NewWebhook,
  type WallClock,
  type Webhook,
  type WebhookOutcome,
  type WebhookTurn,
} from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { randomUUID } from 'node:crypto';

interface Kept extends Webhook {
  readonly secret: string;
  readonly afterSeq: number;
  readonly failures: number;
  readonly notBeforeMs: number;
}

/** Webhooks in memory, beside a journal. */
export class InMemoryWebhooks extends Webhooks {
  private readonly kept = new Map<string, Kept>();
  private readonly journal: ExerciseJournal;
  private readonly clock: WallClock;

  constructor(journal: ExerciseJournal, clock: WallClock) {
    super();
    this.journal = journal;
    this.clock = clock;
  }

  async add(webhook: NewWebhook, most: number): Promise<Webhook> {
    const headSeq = (await this.heads()).get(webhook.exerciseId);
    if (headSeq === undefined) throw new AppError('EXERCISE_UNKNOWN');
    if (this.of(webhook.exerciseId).length >= most) throw new AppError('WEBHOOKS_FULL', { most });
    const nowMs = Math.floor(this.clock.nowMs());
    const added: Kept = {
      ...webhook,
      ...{ webhookId: randomUUID(), createdAtMs: nowMs, delivered: 0, lost: 0 },
      ...{ afterSeq: headSeq, failures: 0, notBeforeMs: nowMs },
    };
    this.kept.set(added.webhookId, added);
    return shown(added);
  }

  async list(exerciseId: string): Promise<readonly Webhook[]> {
    return this.of(exerciseId).map(shown);
  }

  async remove(exerciseId: string, webhookId: string): Promise<boolean> {
    return this.kept.get(webhookId)?.exerciseId === exerciseId && this.kept.delete(webhookId);
  }

  async take(forMs: number): Promise<WebhookTurn | undefined> {
    const heads = await this.heads();
    const nowMs = Math.floor(this.clock.nowMs());
    const [next] = [...this.kept.values()]
      .filter((one) => one.notBeforeMs <= nowMs && one.afterSeq < (heads.get(one.exerciseId) ?? 0))
      .sort((a, b) => a.notBeforeMs - b.notBeforeMs);
    if (next === undefined) return undefined;
    const untilMs = nowMs + forMs;
    this.kept.set(next.webhookId, { ...next, notBeforeMs: untilMs });
    const { webhookId, exerciseId, url, kinds, secret, afterSeq, failures } = next;
    return { webhookId, exerciseId, url, kinds, secret, afterSeq, failures, untilMs };
  }

  async settle({ webhookId, untilMs }: WebhookTurn, outcome: WebhookOutcome): Promise<void> {
    const known = this.kept.get(webhookId);
    if (known?.notBeforeMs !== untilMs) return;
    const { afterSeq, failures, delivered, lost, lastOutcome, waitMs } = outcome;
    this.kept.set(webhookId, {
      ...known,
      ...{ afterSeq, failures, delivered: known.delivered + delivered, lost: known.lost + lost },
      ...(lastOutcome === undefined ? {} : { lastOutcome }),
      notBeforeMs: Math.floor(this.clock.nowMs()) + waitMs,
    });
  }

  private of(exerciseId: string): readonly Kept[] {
    return [...this.kept.values()].filter((webhook) => webhook.exerciseId === exerciseId);
  }

  private async heads(): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.journal.list()).map(({ exerciseId, headSeq }) => [exerciseId, headSeq]));
  }
}

function shown({
  webhookId,
  exerciseId,
  url,
  kinds,
  createdAtMs,
  delivered,
  lost,
  lastOutcome,
}: Kept): Webhook {
  const outcome = lastOutcome === undefined ? {} : { lastOutcome };
  return { webhookId, exerciseId, url, kinds, createdAtMs, delivered, lost, ...outcome };
}
