import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Notice, Webhook, WebhookTurn } from '@cyberdrill/domain';
import { InMemoryJournal, InMemoryWebhooks, notesBehind, SettableClock } from '@cyberdrill/testing';
import { ConsoleLogger } from '@nestjs/common';
import { WebhookSender } from './sending/webhook-sender.ts';
import { WebhookRounds } from './webhook-rounds.ts';

const EXERCISE = 'ex';

/** Tells nobody, and answers as a test says. */
class ToldSender extends WebhookSender {
  readonly told: (readonly number[])[] = [];
  outcome = 'delivered';
  onSend: () => void = () => undefined;

  constructor() {
    super({ allowedHosts: [], resolve: async () => [], nowMs: () => 0 });
  }

  override async send(_turn: WebhookTurn, notices: readonly Notice[]): Promise<string> {
    this.told.push(notices.map(({ seq }) => seq));
    this.onSend();
    return this.outcome;
  }
}

let clock: SettableClock;
let journal: InMemoryJournal;
let webhooks: InMemoryWebhooks;
let sender: ToldSender;
let rounds: WebhookRounds;

beforeEach(async () => {
  clock = new SettableClock();
  journal = new InMemoryJournal(clock);
  webhooks = new InMemoryWebhooks(journal, clock);
  sender = new ToldSender();
  rounds = new WebhookRounds({ webhooks, journal, sender, logger: new ConsoleLogger({ logLevels: [] }) });
  await journal.create(EXERCISE);
  await webhooks.add(
    { exerciseId: EXERCISE, url: 'https://chat.example/', kinds: ['endex'], secret: 's' },
    1,
  );
});

/** Entries of the journal: notes, which are told to nobody, or ends of the exercise. */
async function happens(kind: 'note' | 'end', count = 1): Promise<void> {
  await journal.transact(EXERCISE, (locked) => {
    const notes = notesBehind(EXERCISE, locked, Array<string>(count).fill('x'));
    const ends = notes.map((note) => ({ ...note, kind: 'exercise.ended' as const, data: { epoch: 1 } }));
    return locked.append(kind === 'note' ? notes : ends);
  });
}

async function state(): Promise<Webhook | undefined> {
  return (await webhooks.list(EXERCISE))[0];
}

/** One round to its end. */
async function round(): Promise<void> {
  await rounds.round();
  await rounds.whenIdle();
}

describe('WebhookRounds', () => {
  it('tells what was asked for, once, and goes on from there', async () => {
    await happens('note');
    await happens('end');
    await round();
    await happens('end');
    await round();
    expect(sender.told).toEqual([[2], [3]]);
    expect(await state()).toMatchObject({ delivered: 2, lost: 0, lastOutcome: 'delivered' });
  });

  it('passes over what is told to nobody, without a word', async () => {
    await happens('note', 3);
    await round();
    await happens('end');
    await round();
    expect(sender.told).toEqual([[4]]);
  });

  it('tells many things in several goes, none of them twice', async () => {
    await happens('end', 120);
    await round();
    await round();
    await round();
    expect(sender.told.map((told) => told.length)).toEqual([50, 50, 20]);
    expect(new Set(sender.told.flat()).size).toBe(120);
  });

  it('tries again after ever longer waits, gives up in the end, says so, and goes on', async () => {
    sender.outcome = 'status-503';
    await happens('end');
    for (const waitMs of [1_000, 5_000, 30_000, 120_000, 600_000]) {
      await round();
      clock.advance(waitMs - 1);
      await round();
      expect(await state()).toMatchObject({ delivered: 0, lost: 0, lastOutcome: 'status-503' });
      clock.advance(1);
    }
    await round();
    expect(sender.told).toEqual(Array(6).fill([1]));
    expect(await state()).toMatchObject({ delivered: 0, lost: 1 });
    sender.outcome = 'delivered';
    await happens('end');
    await round();
    expect(sender.told.at(-1)).toEqual([2]);
    expect(await state()).toMatchObject({ delivered: 1, lost: 1 });
  });

  it('leaves what is broken off as it was, for whoever comes next', async () => {
    await happens('end');
    sender.outcome = 'timeout';
    sender.onSend = () => void rounds.stop();
    await round();
    expect(sender.told).toEqual([[1]]);
    expect(await state()).toMatchObject({ delivered: 0, lost: 0 });
    expect(await webhooks.take(1)).toMatchObject({ afterSeq: 0, failures: 0 });
  });
});
