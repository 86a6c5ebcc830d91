import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { AlarmStore } from '@cyberdrill/scheduling';
import { until } from '@cyberdrill/testing';
import { Wakes } from '../../contract/alarms-wakes.ts';
import { alarmIn, AlarmProcesses, EXERCISE, sharedStores } from './alarm-stores.ts';
import { report } from './report.ts';

const TAKEN_OVER_WITHIN_MS = 15_000;
const LONGER_THAN_A_TAKEOVER_MS = 4_500;
describe.each(Object.entries(sharedStores))('schedulers sharing alarms %s', (_, borrow) => {
  const undo: (() => unknown)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  async function borrowed(): Promise<{ store: AlarmStore; processes: AlarmProcesses }> {
    const { store, giveBack } = await borrow();
    undo.push(giveBack);
    const processes = new AlarmProcesses(store);
    undo.push(() => processes.stopAll());
    return { store, processes };
  }

  it('have one that is killed in the middle of an alarm made good within seconds', async () => {
    const { store, processes } = await borrowed();
    const [api, survivor] = [processes.open(), processes.open()];
    const alarm = alarmIn(100);
    await api.arm(alarm);

    const doomed = stuckScheduler(store, processes.queueName);
    undo.push(() => doomed.kill('SIGKILL'));
    await once(doomed.stdout!, 'data');
    const wakes = new Wakes();
    await survivor.start(wakes.handler);
    doomed.kill('SIGKILL');
    const killedAtMs = Date.now();
    await wakes.count(1);

    expect(wakes.alarms).toEqual([alarm]);
    const takenOverAfterMs = wakes.all[0]!.atMs - killedAtMs;
    report('taken over after', takenOverAfterMs);
    expect(takenOverAfterMs).toBeLessThan(TAKEN_OVER_WITHIN_MS);
    await until(async () => (await api.armed(EXERCISE)).length === 0);
  }, 30_000);

  it('do not take over an alarm that only takes long', async () => {
    const { processes } = await borrowed();
    const wakes = new Wakes();
    const slow = processes.open();
    await slow.start((alarm) => wakes.handler(alarm).then(() => delay(LONGER_THAN_A_TAKEOVER_MS)));
    await slow.arm(alarmIn(0));
    await wakes.count(1);
    await processes.open().start(wakes.handler);
    await until(async () => (await slow.armed(EXERCISE)).length === 0, 10_000);
    expect(wakes.all).toHaveLength(1);
  }, 30_000);
});

function stuckScheduler(store: AlarmStore, queueName: string): ChildProcess {
  const libs = fileURLToPath(new URL('../../../apps/launcher/process/resolve-libs.mjs', import.meta.url));
  const program = fileURLToPath(new URL('./stuck-scheduler.ts', import.meta.url));
  return spawn(process.execPath, ['--import', libs, program, JSON.stringify([store, queueName])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
