import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { seededRandom } from '@cyberdrill/domain';
import { testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import { randomUUID } from 'node:crypto';
import { AnsweringTeam } from './harness/answering-team.ts';
import { DrillUnderFault } from './harness/drill-under-fault.ts';
import { KillableServer } from './harness/killable-server.ts';
import { faultsSeed } from './harness/seed.ts';
import { RefusedError, SteadfastDevice } from './harness/steadfast-device.ts';
import { injectId } from './harness/steady-scenario.ts';

describe('two tabs of one team', () => {
  let database: TestDatabase;
  let server: KillableServer;
  let drill: DrillUnderFault | undefined;
  const tabs: SteadfastDevice[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    server = await KillableServer.start({ DATABASE_URL: database.url });
  }, 120_000);

  afterEach(() => {
    for (const tab of tabs.splice(0)) tab.close();
    drill?.close();
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  }, 120_000);

  async function start(
    injects: number,
  ): Promise<{ under: DrillUnderFault; left: SteadfastDevice; right: SteadfastDevice }> {
    const under = await DrillUnderFault.started(server, { injects });
    drill = under;
    const [left, right] = [await tab(under), await tab(under)] as const;
    return { under, left, right };
  }

  async function tab(under: DrillUnderFault): Promise<SteadfastDevice> {
    const device = await new SteadfastDevice(server.url, tokenOf(under)).connect();
    tabs.push(device);
    return device;
  }

  function tokenOf(under: DrillUnderFault): string {
    return under.plan.teams.find(({ id }) => id === 'one')?.token ?? '';
  }

  function answer(number: number, text: string, isFinal = true, responseId: string = randomUUID()) {
    return { injectId: injectId(number), responseId, isFinal, values: {}, text };
  }

  function storedOf(under: DrillUnderFault, responseId: string) {
    return under.told('response.submitted').filter(({ data }) => data.responseId === responseId);
  }

  it('that send the same command at the same moment make one row, and one of them is told “repeat”', async () => {
    const { under, left, right } = await start(1);
    await under.shown(1);
    const data = answer(1, 'From both.');
    const said = await Promise.all([
      left.send('response:submit', data, 'c-1'),
      right.send('response:submit', data, 'c-1'),
    ]);
    expect(said.map(({ tries }) => tries.at(-1)).toSorted()).toEqual(['repeat', 'stored']);
    await under.finished();
    expect(await under.violations()).toEqual([]);
    expect(storedOf(under, data.responseId)).toHaveLength(1);
  }, 120_000);

  it('that send one answer as two commands make one row, and the second changes nothing', async () => {
    const { under, left, right } = await start(1);
    await under.shown(1);
    const data = answer(1, 'Saved in both.');
    const said = await Promise.all([left.send('response:submit', data), right.send('response:submit', data)]);
    expect(said.map(({ outcome }) => outcome.hasEffect).toSorted()).toEqual([false, true]);
    await expect(left.send('response:submit', { ...data, text: 'Other words.' })).rejects.toMatchObject({
      code: 'RESPONSE_ID_TAKEN',
    });
    await under.finished();
    expect(await under.violations()).toEqual([]);
    expect(storedOf(under, data.responseId)).toHaveLength(1);
  }, 120_000);

  it('that bring everything in any order, several times, end with each answer once, numbered as they came', async () => {
    const seed = faultsSeed();
    const random = seededRandom(seed);
    const { under, left, right } = await start(2);
    await under.shown(2);
    const answers = Array.from({ length: 10 }, (_, index) =>
      answer(1 + (index % 2), `Draft ${index}`, index % 4 === 3),
    );
    const copies = answers
      .flatMap((data) => [data, data, data, data, data])
      .map((data) => ({ data, key: random() }))
      .sort((one, other) => one.key - other.key);
    await Promise.all(
      copies.map(({ data, key }) =>
        (key < 0.5 ? left : right).send('response:submit', data, `of-${data.responseId}`),
      ),
    );
    await under.finished();

    expect({ FAULTS_SEED: seed, found: await under.violations() }).toEqual({ FAULTS_SEED: seed, found: [] });
    for (const { responseId } of answers) expect(storedOf(under, responseId)).toHaveLength(1);
    for (const number of [1, 2]) {
      const versions = under
        .told('response.submitted')
        .filter(({ data }) => data.injectId === injectId(number) && data.teamId === 'one')
        .map(({ data }) => data.version);
      expect(versions).toEqual(Array.from(versions, (_, index) => index + 1));
      expect(versions).toHaveLength(6);
    }
  }, 120_000);

  it('are both shown each inject once; it is delivered, opened and acknowledged once', async () => {
    const under = await DrillUnderFault.started(server, { injects: 3 });
    drill = under;
    const second = new AnsweringTeam('one', server.url, tokenOf(under));
    under.teams.push(second);
    await second.device.connect();
    await under.shown(1);
    const data = { injectId: injectId(1) };
    const { device: first } = under.teams[0] ?? second;
    await Promise.all(
      [first, second.device].flatMap((device) => [
        device.send('inject:open', data),
        device.send('inject:acknowledge', data),
      ]),
    );
    await under.finished();
    expect(await under.violations()).toEqual([]);
    for (const kind of ['inject.opened', 'inject.acknowledged'] as const) {
      const ofOne = under
        .told(kind)
        .filter((entry) => entry.data.teamId === 'one' && entry.data.injectId === injectId(1));
      expect(ofOne).toHaveLength(1);
    }
  }, 120_000);

  it('that answer what is not there yet are refused, and the same command is taken once it is', async () => {
    const { under, left } = await start(4);
    const early = answer(4, 'Too early.');
    await expect(left.send('response:submit', early, 'early')).rejects.toThrow(RefusedError);
    expect(under.told('response.submitted').some(({ data }) => data.responseId === early.responseId)).toBe(
      false,
    );
    await until(() => under.teams.every(({ shown }) => shown.length === 4), 30_000, 'every inject shown');
    expect((await left.send('response:submit', early, 'early')).tries).toEqual(['stored']);
    await under.finished();
    expect(await under.violations()).toEqual([]);
  }, 120_000);
});
