import type { AuditEntry } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { InMemoryAuditLog, SettableClock, until } from '@cyberdrill/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ConsoleLogger } from '@nestjs/common';
import type { IdentifiedRecord } from '../audit-log.ts';
import type { Told } from '../audit-trail.ts';
import { AuditDesk } from './audit-desk.ts';

const WITHIN_MS = 30_000;
const HOUR_MS = 3_600_000;

/** A log whose store can be away, or lose its connection after it has written. */
class UncertainLog extends InMemoryAuditLog {
  isAway = false;
  losesAnswer = false;
  batches = 0;

  override async append(records: readonly IdentifiedRecord[]): Promise<void> {
    if (this.isAway) throw new AppError('STORE_UNAVAILABLE');
    this.batches += 1;
    await super.append(records);
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new AppError('STORE_UNAVAILABLE');
    }
  }

  written(): Promise<AuditEntry[]> {
    return this.read({ after: 0, limit: 10_000 });
  }
}

const granted = (keyId: string): Told => ({
  kind: 'key.granted',
  who: { administrator: true },
  exerciseId: 'drill',
  data: { keyId, role: 'evaluator' },
});
const look = (accountId: string, teamId: string): Told => ({
  kind: 'team-text.read',
  who: { accountId },
  exerciseId: 'drill',
  data: { part: 'stream', teamIds: [teamId] },
});

describe('the audit desk', () => {
  let clock: SettableClock;
  let log: UncertainLog;
  let desk: AuditDesk;

  beforeEach(() => {
    clock = new SettableClock();
    log = new UncertainLog(clock);
    desk = new AuditDesk({ log, clock, logger: new ConsoleLogger({ logLevels: [] }) });
  });
  afterEach(() => desk.stop());

  const kinds = async (): Promise<string[]> => (await log.written()).map(({ kind }) => kind);

  it('has a change of rights on disk before it resolves', async () => {
    await desk.record(granted('k1'));
    expect(await log.written()).toMatchObject([{ seq: 1, ...granted('k1') }]);
  });

  it('writes in the order in which it was told, many at a time', async () => {
    const keyIds = Array.from({ length: 50 }, (_, index) => `k${index}`);
    await Promise.all(keyIds.map((keyId) => desk.record(granted(keyId))));
    expect((await log.written()).map(({ data }) => (data as { keyId: string }).keyId)).toEqual(keyIds);
    expect(log.batches).toBeLessThan(10);
  });

  it('writes one after the other without waiting for anything else', async () => {
    // No timer ever rings here: whoever needed one would wait for good.
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    try {
      for (let index = 0; index < 50; index += 1) await desk.record(granted(`k${index}`));
    } finally {
      jest.useRealTimers();
    }
    expect(await log.written()).toHaveLength(50);
  });

  it('refuses a change of rights that cannot be recorded, and records it nevertheless when it can', async () => {
    log.isAway = true;
    await expect(desk.record(granted('k1'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    log.isAway = false;
    await desk.record(granted('k2'));
    expect(await log.written()).toMatchObject([granted('k1'), granted('k2')]);
  });

  it('tries again by itself', async () => {
    log.isAway = true;
    await desk.record({ kind: 'export.journal', who: { keyId: 'k' }, exerciseId: 'drill', data: {} });
    await expect(desk.record(granted('k1'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    log.isAway = false;
    await until(async () => (await log.written()).length === 2, WITHIN_MS);
    expect(await kinds()).toEqual(['export.journal', 'key.granted']);
  });

  it('writes once what was written before the connection was lost', async () => {
    log.losesAnswer = true;
    await expect(desk.record(granted('k1'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await desk.record(granted('k2'));
    expect(await log.written()).toMatchObject([granted('k1'), granted('k2')]);
  });

  it('fails no read, and tells later how much is missing', async () => {
    log.isAway = true;
    for (let index = 0; index < 2_100; index += 1) await desk.record(look(`reader-${index}`, 'a'));
    log.isAway = false;
    await until(async () => (await kinds()).includes('log.gap'), WITHIN_MS);
    const entries = await log.written();
    expect(entries.filter(({ kind }) => kind === 'team-text.read')).toHaveLength(2_000);
    expect(entries.at(-1)).toMatchObject({ kind: 'log.gap', data: { lost: 100, sinceMs: clock.nowMs() } });
  });

  it('is not held up by a record that no store can take', async () => {
    const impossible = { ...granted('k1'), data: { keyId: 'k1', role: Number.NaN } } as unknown as Told;
    const outcomes = await Promise.allSettled([
      desk.record(granted('k0')),
      desk.record(impossible),
      desk.record(granted('k2')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await until(async () => (await log.written()).length === 3, WITHIN_MS);
    expect(await kinds()).toEqual(['key.granted', 'key.granted', 'log.gap']);
  });

  it('tells the first look of an hour, for each person and team', async () => {
    for (let minute = 0; minute < 3; minute += 1) {
      await desk.record(look('alice', 'a'));
      await desk.record(look('alice', 'b'));
      await desk.record(look('bob', 'a'));
      clock.advance(60_000);
    }
    clock.advance(HOUR_MS);
    await desk.record(look('alice', 'a'));
    await desk.stop();
    expect((await log.written()).map(({ who, data }) => [who.accountId, data])).toEqual([
      ['alice', look('alice', 'a').data],
      ['alice', look('alice', 'b').data],
      ['bob', look('bob', 'a').data],
      ['alice', look('alice', 'a').data],
    ]);
  });

  it('counts failed sign-ins, and tells the count when it stops', async () => {
    for (let index = 0; index < 1_000; index += 1)
      await desk.record({ kind: 'sign-in.failed', who: { accountId: 'alice' }, data: { way: 'password' } });
    await desk.stop();
    expect((await log.written()).map(({ data }) => data)).toMatchObject([{ attempts: 1 }, { attempts: 999 }]);
  });

  it('keeps words of strangers short and storable', async () => {
    const name = `\0\ud800${'x'.repeat(1_000)}`;
    await desk.record({ ...granted('k1'), who: { name }, from: { address: '192.0.2.1', agent: name } });
    const [entry] = await log.written();
    expect(entry?.who.name).toBe(`\u{FFFD}\u{FFFD}${'x'.repeat(118)}`);
    expect(entry?.from?.agent).toHaveLength(120);
  });
});
