import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { report } from '../integration/scheduling/report.ts';
import { DrillUnderFault } from './harness/drill-under-fault.ts';
import { KillableServer } from './harness/killable-server.ts';
import type { Sent } from './harness/steadfast-device.ts';

describe('an embedded database that is killed', () => {
  let server: KillableServer;
  let drill: DrillUnderFault | undefined;

  beforeAll(async () => {
    server = await KillableServer.start();
  }, 120_000);

  afterEach(() => drill?.close());

  afterAll(() => server.stop(), 120_000);

  async function start(injects: number): Promise<DrillUnderFault> {
    drill = await DrillUnderFault.started(server, { injects });
    return drill;
  }

  /** Kills the database, waits until it is back, and notes the outage for the drill. */
  async function killDatabase(under: DrillUnderFault): Promise<void> {
    const fromMs = Date.now();
    await server.killDatabase();
    await server.databaseBack();
    under.outages.push({ fromMs, toMs: Date.now() });
    report('database away for', Date.now() - fromMs);
  }

  it('confirms nothing meanwhile that is not stored; what is said again is stored once; releases go on within 2 s', async () => {
    const under = await start(10);
    await under.shown(3);
    const killed = killDatabase(under);
    const notes = await notesWhile(under, killed);
    await under.finished();

    expect(await under.violations()).toEqual([]);
    const words = notes.flatMap(({ tries }) => tries);
    expect(words).toContain('STORE_UNAVAILABLE');
    expect(new Set(words)).not.toContain('INTERNAL');
    const noted = under.told('control.noted').map(({ commandId }) => commandId);
    expect(noted.toSorted()).toEqual(notes.map(({ commandId }) => commandId).toSorted());
    const back = under.outages.at(-1)?.toMs ?? 0;
    const next = under.told('inject.released').find(({ occurredAtMs }) => occurredAtMs > back);
    report('first release after that', (next?.occurredAtMs ?? 0) - back);
  }, 120_000);

  it('may be killed again and again, even as it comes back', async () => {
    const under = await start(12);
    await under.shown(1);
    for (let count = 1; count <= 4; count += 1) await killDatabase(under);
    await under.finished();
    expect(await under.violations()).toEqual([]);
    expect(server.isAlive).toBe(true);
  }, 120_000);

  it('loses nothing when the server is killed with it, as in a power cut', async () => {
    const under = await start(9);
    await under.shown(3);
    const fromMs = Date.now();
    await Promise.all([server.kill(), server.killDatabase()]);
    report('started again in', await server.up());
    under.outages.push({ fromMs, toMs: Date.now() });
    await under.finished();
    expect(await under.violations()).toEqual([]);
  }, 120_000);
});

/** Control writes notes all the time until something is over; resolves when each of them is confirmed. */
async function notesWhile(under: DrillUnderFault, over: Promise<void>): Promise<readonly Sent[]> {
  const notes: Promise<Sent>[] = [];
  let isOver = false;
  void over.then(() => (isOver = true));
  while (!isOver) {
    notes.push(under.command('control:note', { text: `Note ${notes.length + 1}` }));
    await sleep(40);
  }
  return Promise.all(notes);
}
