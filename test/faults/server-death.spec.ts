import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { seededRandom } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { report } from '../integration/scheduling/report.ts';
import { DrillUnderFault, type DrillOptions } from './harness/drill-under-fault.ts';
import { KillableServer } from './harness/killable-server.ts';
import { faultsSeed } from './harness/seed.ts';
import { injectId } from './harness/steady-scenario.ts';

describe('a server that is killed and started again on the same data', () => {
  let server: KillableServer;
  let drill: DrillUnderFault | undefined;

  beforeAll(async () => {
    server = await KillableServer.start();
  }, 120_000);

  afterEach(async () => {
    drill?.close();
    if (!server.isAlive) await server.up();
  }, 120_000);

  afterAll(() => server.stop(), 120_000);

  async function start(options: DrillOptions): Promise<DrillUnderFault> {
    drill = await DrillUnderFault.started(server, options);
    return drill;
  }

  /** Starts the server again, and notes the outage for the drill. */
  async function bringBack(under: DrillUnderFault, fromMs: number): Promise<void> {
    report('started again in', await server.up());
    under.outages.push({ fromMs, toMs: Date.now() });
  }

  it('releases in order what became due meanwhile, marked late, and everybody goes on', async () => {
    const under = await start({ injects: 9, settings: { lateAfterMs: 500 } });
    await under.shown(2);
    const killedAtMs = Date.now();
    await server.kill();
    await under.due(6);
    await bringBack(under, killedAtMs);
    await under.finished();

    expect(await under.violations()).toEqual([]);
    const released = under.told('inject.released');
    expect(released.map(({ data }) => data.injectId)).toEqual(
      Array.from({ length: 9 }, (_, index) => injectId(index + 1)),
    );
    const late = released.filter(({ data }) => data.isLate).map(({ data }) => data.injectId);
    expect(late).toEqual(expect.arrayContaining([4, 5].map(injectId)));
    for (const device of under.devices) expect(device.connections).toBe(2);
  }, 120_000);

  it('puts what is late before control, where the exercise holds it, who triggers or skips it', async () => {
    const under = await start({ injects: 7, settings: { latePolicy: 'hold', lateAfterMs: 500 } });
    await under.shown(2);
    const killedAtMs = Date.now();
    await server.kill();
    await under.due(5);
    await bringBack(under, killedAtMs);

    await until(() => under.told('inject.overdue').length >= 2, 30_000, 'overdue injects');
    await under.due(7);
    await until(
      () => under.told('inject.released').length + under.told('inject.overdue').length === 7,
      30_000,
      'every inject released or overdue',
    );
    const overdue = under.told('inject.overdue').map(({ data }) => data.injectId);
    const [first, ...rest] = overdue;
    const released = under.told('inject.released').map(({ data }) => data.injectId);
    expect(released.filter((one) => overdue.includes(one))).toEqual([]);
    await under.command('inject:trigger', { injectId: first ?? '' });
    for (const one of rest) await under.command('inject:skip', { injectId: one, reason: 'Overtaken.' });
    await under.finished(7 - rest.length);

    expect(await under.violations()).toEqual([]);
    for (const { shown } of under.teams) {
      expect(shown.at(-1)).toBe(first);
      expect(rest.filter((one) => shown.includes(one))).toEqual([]);
    }
  }, 120_000);

  it('loses nothing whatever it was just doing: releasing, telling, storing, confirming', async () => {
    const under = await start({ injects: 7, settings: { initialRate: 0.5 } });
    const moments = [
      () => under.due(2, -3),
      () => under.due(4, 2),
      () => firstShown(under, 6),
      () => firstAnswered(under, 7),
    ];
    for (const moment of moments) {
      await moment();
      const killedAtMs = Date.now();
      await server.kill();
      await bringBack(under, killedAtMs);
    }
    await under.finished();
    expect(await under.violations()).toEqual([]);
  }, 120_000);

  it('loses nothing at random moments', async () => {
    const seed = faultsSeed();
    const random = seededRandom(seed);
    const under = await start({ injects: 24, settings: { initialRate: 2 } });
    for (let count = 1; count <= 3; count += 1) {
      const killAtMs = Date.now() + 200 + random() * 2_000;
      await until(() => Date.now() >= killAtMs, 30_000);
      const killedAtMs = Date.now();
      await server.kill();
      await bringBack(under, killedAtMs);
    }
    await under.finished();
    // A run that fails tells the seed to play it again with.
    expect({ FAULTS_SEED: seed, found: await under.violations() }).toEqual({ FAULTS_SEED: seed, found: [] });
  }, 120_000);
});

function firstShown(under: DrillUnderFault, count: number): Promise<void> {
  return until(() => under.teams.some(({ shown }) => shown.length >= count), 30_000, `inject ${count} shown`);
}

function firstAnswered(under: DrillUnderFault, count: number): Promise<void> {
  const answered = (): number[] =>
    under.teams.map(({ answers }) => answers.filter(({ sent }) => sent !== undefined).length);
  return until(() => answered().some((many) => many >= count), 30_000, `answer ${count} confirmed`);
}
