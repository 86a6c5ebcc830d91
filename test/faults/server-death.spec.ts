import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '@cyberdrill/conduct';
import { verifyChain } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { DrillUnderFault } from './drill-under-fault.ts';
import { KillableServer } from './killable-server.ts';

const INJECTS = 8;

describe('a drill goes on, with nothing lost and nothing twice,', () => {
  let server: KillableServer;
  let drill: DrillUnderFault | undefined;

  beforeEach(async () => {
    server = await KillableServer.start();
  }, 60_000);

  afterEach(async () => {
    drill?.close();
    await server.stop();
  }, 60_000);

  /** What must hold whatever happened: see the invariants of a rehearsal. */
  async function expectSound(under: DrillUnderFault): Promise<void> {
    const entries = await under.journal();
    expect(verifyChain(entries, sha256)).toMatchObject({ ok: true });
    const released = entries.filter((entry) => entry.kind === 'inject.released');
    const pairs = released.flatMap(({ data }) => data.teamIds.map((teamId) => `${data.injectId} ${teamId}`));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { data, exerciseTimeMs } of released) {
      expect(exerciseTimeMs).toBeGreaterThanOrEqual(data.dueExerciseTimeMs ?? 0);
    }
    const inJournal = entries
      .filter((entry) => entry.kind === 'response.submitted')
      .map(({ data }) => data.responseId);
    expect(new Set(inJournal).size).toBe(inJournal.length);
    for (const { link, shown, stored } of under.devices) {
      expect(new Set(shown).size).toBe(shown.length);
      expect(link.anomalies.skipped).toBe(0);
      for (const responseId of stored) expect(inJournal).toContain(responseId);
    }
  }

  const order = Array.from({ length: INJECTS }, (_, index) => `inject-${index + 1}`);

  it('when the server is killed and started again: what was due meanwhile goes out in order, marked late', async () => {
    drill = await DrillUnderFault.start(server, INJECTS);
    await drill.shown(3);
    await server.kill();
    const killedAt = Date.now();
    await until(() => Date.now() > killedAt + 2_500);
    await server.up();
    await drill.finished();
    await expectSound(drill);
    for (const { shown } of drill.devices) expect(shown).toEqual(order);
    const late = (await drill.releases()).filter(({ data }) => data.isLate);
    expect(late.length).toBeGreaterThan(0);
    for (const { data } of late) expect(data.latenessMs).toBeGreaterThan(2_000);
  }, 90_000);

  it('when the exercise holds what is late: it waits for control, who releases or skips it', async () => {
    drill = await DrillUnderFault.start(server, INJECTS, { latePolicy: 'hold', lateAfterMs: 500 });
    await drill.shown(2);
    await server.kill();
    const killedAt = Date.now();
    await until(() => Date.now() > killedAt + 2_500);
    await server.up();
    const overdue = async (): Promise<readonly string[]> =>
      (await under.journal()).flatMap((entry) =>
        entry.kind === 'inject.overdue' ? [entry.data.injectId] : [],
      );
    const under = drill;
    await until(async () => (await overdue()).length >= 2, 20_000, 'two overdue injects');
    const [first, ...rest] = await overdue();
    if (first === undefined) throw new Error('nothing is overdue');
    await drill.command('inject:trigger', { injectId: first });
    for (const injectId of rest)
      await drill.command('inject:skip', { injectId, reason: 'Overtaken by events.' });
    await drill.finished(INJECTS - rest.length);
    await expectSound(drill);
    for (const { shown } of drill.devices)
      expect([...shown].sort()).toEqual(order.filter((id) => !rest.includes(id)));
  }, 90_000);

  it('when the database is killed: nothing is confirmed that is not stored, and releases go on when it is back', async () => {
    drill = await DrillUnderFault.start(server, INJECTS);
    await drill.shown(3);
    await server.killDatabase();
    await drill.finished();
    await expectSound(drill);
    const worst = Math.max(...(await drill.releases()).map(({ data }) => data.latenessMs));
    expect(worst).toBeLessThan(5_000);
  }, 90_000);

  it('when the server stands still for some seconds', async () => {
    drill = await DrillUnderFault.start(server, INJECTS);
    await drill.shown(2);
    server.freeze();
    const frozenAt = Date.now();
    await until(() => Date.now() > frozenAt + 4_000);
    server.thaw();
    await drill.finished();
    await expectSound(drill);
    for (const { shown } of drill.devices) expect(shown).toEqual(order);
  }, 90_000);

  it('when links break again and again', async () => {
    drill = await DrillUnderFault.start(server, INJECTS);
    for (let count = 1; count <= INJECTS; count += 1) {
      await drill.shown(count);
      for (const { link } of drill.devices) link.breakFor(300);
    }
    await drill.finished();
    await expectSound(drill);
  }, 90_000);

  it('across pauses: no inject in a pause, and the time that was left is left', async () => {
    drill = await DrillUnderFault.start(server, INJECTS);
    for (let count = 1; count <= 3; count += 1) {
      await drill.shown(count);
      await drill.command('exercise:pause', {});
      const before = (await drill.releases()).length;
      const pausedAt = Date.now();
      await until(() => Date.now() > pausedAt + 1_200);
      expect(await drill.releases()).toHaveLength(before);
      await drill.command('exercise:resume', {});
    }
    await drill.finished();
    await expectSound(drill);
    for (const { data } of await drill.releases()) expect(data.isLate).toBe(false);
  }, 90_000);
});
