import { randomUUID } from 'node:crypto';
import {
  isStorableId,
  Webhooks,
  type NewWebhook,
  type NoticeKind,
  type Webhook,
  type WebhookOutcome,
  type WebhookTurn,
} from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { QueryResult } from '@mikro-orm/postgresql';
import { NOW_MS } from '../clock/now-ms.ts';
import type { Database } from '../database/database.ts';
import { WebhookRow } from '../entities/webhook-row.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Webhooks in PostgreSQL. Their secrets are kept as they are: every signature needs them. */
export class PostgresWebhooks extends Webhooks {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async add({ exerciseId, url, kinds, secret }: NewWebhook, most: number): Promise<Webhook> {
    if (!isStorableId(exerciseId)) throw new AppError('EXERCISE_UNKNOWN');
    const webhookId = randomUUID();
    const row = await this.database.transact({ exerciseId }, async (em) => {
      await em.execute(TAKE_TURNS, [exerciseId]);
      if ((await em.count(WebhookRow, { exerciseId })) >= most) throw new AppError('WEBHOOKS_FULL', { most });
      await em.execute(ADD, [webhookId, url, arrayOf(kinds), secret, exerciseId]);
      return em.findOne(WebhookRow, { webhookId });
    });
    if (row === null) throw new AppError('EXERCISE_UNKNOWN');
    return webhookOf(row);
  }

  async list(exerciseId: string): Promise<readonly Webhook[]> {
    if (!isStorableId(exerciseId)) return [];
    const rows = await this.database.run({ exerciseId }, (em) =>
      em.find(WebhookRow, { exerciseId }, { orderBy: { createdAtMs: 'asc', webhookId: 'asc' } }),
    );
    return rows.map(webhookOf);
  }

  async remove(exerciseId: string, webhookId: string): Promise<boolean> {
    if (!isStorableId(exerciseId) || !UUID.test(webhookId)) return false;
    const removed = await this.database.run({ exerciseId }, (em) =>
      em.nativeDelete(WebhookRow, { exerciseId, webhookId }),
    );
    return removed > 0;
  }

  async take(forMs: number): Promise<WebhookTurn | undefined> {
    const [row] = await this.database.run('platform', (em) => em.execute<TurnRow[]>(TAKE, [forMs]));
    if (row === undefined) return undefined;
    const { webhook_id, exercise_id, url, kinds, secret, after_seq, failures, not_before_ms } = row;
    return {
      ...{ webhookId: webhook_id, exerciseId: exercise_id, url, kinds, secret },
      ...{ afterSeq: after_seq, failures, untilMs: not_before_ms },
    };
  }

  async settle({ webhookId, untilMs }: WebhookTurn, outcome: WebhookOutcome): Promise<void> {
    const { afterSeq, failures, delivered, lost, lastOutcome, waitMs } = outcome;
    await this.database.run('platform', (em) =>
      em.execute<QueryResult>(
        SETTLE,
        [afterSeq, failures, delivered, lost, lastOutcome ?? null, waitMs, webhookId, untilMs],
        'run',
      ),
    );
  }
}

interface TurnRow {
  readonly webhook_id: string;
  readonly exercise_id: string;
  readonly url: string;
  readonly kinds: readonly NoticeKind[];
  readonly secret: string;
  readonly after_seq: number;
  readonly failures: number;
  readonly not_before_ms: number;
}

/** So that two at once do not get past the number there may be; the journal's own lock would hold up the exercise. */
const TAKE_TURNS = `select pg_advisory_xact_lock(hashtextextended('webhooks of ' || ?, 0))`;

const ADD = `
  insert into webhook
    (webhook_id, exercise_id, url, kinds, secret, created_at_ms, after_seq, failures, delivered, lost, not_before_ms)
  select ?::uuid, exercise_id, ?, ?::text[], ?, ${NOW_MS}, head_seq, 0, 0, 0, ${NOW_MS}
  from exercise where exercise_id = ?`;

const TAKE = `
  update webhook set not_before_ms = ${NOW_MS} + ?
  where webhook_id = (
    select webhook_id from webhook join exercise using (exercise_id)
    where not_before_ms <= ${NOW_MS} and after_seq < head_seq
    order by not_before_ms limit 1
    for update of webhook skip locked
  )
  returning webhook_id, exercise_id, url, kinds, secret, after_seq, failures, not_before_ms`;

const SETTLE = `
  update webhook set after_seq = ?, failures = ?, delivered = delivered + ?, lost = lost + ?,
    last_outcome = coalesce(?, last_outcome), not_before_ms = ${NOW_MS} + ?
  where webhook_id = ? and not_before_ms = ?`;

function arrayOf(kinds: readonly NoticeKind[]): string {
  // Kinds are words of a closed list, without anything that an array's text would have to escape.
  return `{${kinds.join(',')}}`;
}

function webhookOf(row: WebhookRow): Webhook {
  const { webhookId, exerciseId, url, kinds, createdAtMs, delivered, lost, lastOutcome } = row;
  const outcome = typeof lastOutcome === 'string' ? { lastOutcome } : {};
  return { webhookId, exerciseId, url, kinds, createdAtMs, delivered, lost, ...outcome };
}
