import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { API_PREFIX } from '@cyberdrill/contracts';
import { testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import type { Socket } from 'node:net';
import { report } from '../integration/scheduling/report.ts';
import { DrillUnderFault } from './harness/drill-under-fault.ts';
import { HostileCrowd } from './harness/hostile-crowd.ts';
import { KillableServer } from './harness/killable-server.ts';
import { expectOthersUndisturbed } from './harness/others-undisturbed.ts';
import { RawSocket, sayBytes, textFrame, UPGRADE } from './harness/raw-socket.ts';

/** Of the fifty that a key may have at a time. */
const DEVICES = 45;

/** One a second, for longer than all the attacks take. */
const INJECTS = 36;

const event = (command: object): string => `42["command:send",${JSON.stringify(command)}]`;
const times = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item);
const properties = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));

/** What costs the most to look at, each nearly as large as a message may be or as much in it as there may be. */
const HEAVY: readonly [string, readonly (string | Uint8Array<ArrayBuffer>)[]][] = [
  ['lists', [event({ commandId: 'h', kind: 'message:send', data: { attachments: times(21_000, {}) } })]],
  ['properties', [event({ commandId: 'h', kind: 'team:note', data: properties(3_900) })]],
  ['bytes', ['451-["command:send",{"_placeholder":true,"num":0}]', new Uint8Array(60_000)]],
  ['depths', [`42["command:send",${'['.repeat(30_000)}${']'.repeat(30_000)}]`]],
  ['receipts', [`430[{"place":${'1'.repeat(60_000)}}]`]],
];

/**
 * Each attack goes on while injects come due. What it must not do stands in the last test, over all of them: no inject of
 * any team is late, no answer of any team is lost.
 */
describe('a hostile client with one team’s key', () => {
  let database: TestDatabase;
  let server: KillableServer;
  let drill: DrillUnderFault;
  let token: string;
  const sockets: RawSocket[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    server = await KillableServer.start({ DATABASE_URL: database.url });
    drill = await DrillUnderFault.started(server, { injects: INJECTS });
    token = drill.tokenOf('one');
  }, 120_000);

  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.close();
    expect(server.isAlive).toBe(true);
    await expectOthersUndisturbed(drill, 'one');
  });

  afterAll(async () => {
    drill.close();
    await server.stop();
    await database.drop();
  }, 120_000);

  /** Waits until that many more injects have come due and were shown to the other teams. */
  async function injectsShown(count: number): Promise<void> {
    const others = drill.teams.filter(({ teamId }) => teamId !== 'one');
    const wanted = Math.min(INJECTS, Math.min(...others.map(({ shown }) => shown.length)) + count);
    await until(() => others.every(({ shown }) => shown.length >= wanted), 60_000, `${count} more injects`);
  }

  it.each(HEAVY)(
    'who sends heavy %s from every device does not hold the others up',
    async (_, frames) => {
      const repeated = times(20, frames).flat();
      const crowd = HostileCrowd.attacking({ url: server.url, token, devices: DEVICES, frames: repeated });
      await injectsShown(3);
      await crowd.stop();
      expect(crowd.counts.admitted).toBeGreaterThan(0);
    },
    120_000,
  );

  it('who floods with sound commands gets his pace, and no more', async () => {
    let count = 0;
    const note = (): string =>
      event({ commandId: `f-${(count += 1)}`, kind: 'team:note', data: { text: 'hello' } });
    const frames = Array.from({ length: 300 }, note);
    const crowd = HostileCrowd.attacking({ url: server.url, token, devices: DEVICES, frames });
    await injectsShown(3);
    await crowd.stop();
    const noted = new Set(drill.told('team.noted').map(({ commandId }) => commandId));
    expect(noted.size).toBeGreaterThan(0);
    expect(noted.size).toBeLessThanOrEqual(300);
  }, 120_000);

  it('who goes on sending when he was cut does not hold the others up', async () => {
    const hello = textFrame(`40${JSON.stringify({ token, after: 0 })}`);
    const heavy = textFrame(`42["command:send",{"a":"${'x'.repeat(60_000)}"}]`);
    const deaf: Socket[] = [];
    for (let count = 0; count < DEVICES; count += 1) deaf.push(await sayBytes(server.port, UPGRADE, hello));
    for (const socket of deaf) {
      // It answers no closing handshake, and sends as fast as it is read.
      socket.resume();
      const goOn = (): void => {
        while (!socket.destroyed && socket.write(heavy));
      };
      socket.on('drain', goOn);
      goOn();
    }
    await injectsShown(3);
    for (const socket of deaf) socket.destroy();
  }, 120_000);

  it('who opens connection after connection gets fifty', async () => {
    const many = await Promise.all(Array.from({ length: 120 }, () => RawSocket.knocking(server.url, token)));
    sockets.push(...many);
    const lettingIn = many.filter(({ isAdmitted, isClosed }) => isAdmitted && !isClosed).length;
    expect(lettingIn).toBeLessThanOrEqual(50);
    const refusals = many.flatMap(({ received }) => received.filter((text) => text.startsWith('44')));
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) expect(refusal).toMatch(/TOO_MANY_(CONNECTIONS|REQUESTS)/);
  }, 120_000);

  it('who tries key after key does not hold the others up', async () => {
    const guess = async (): Promise<number> => {
      const headers = { authorization: `Bearer wrong-${Math.random()}` };
      const { status } = await fetch(`${server.url}${API_PREFIX}/exercises/x/stream`, { headers });
      return status;
    };
    const statuses = new Set<number>();
    const crowd = HostileCrowd.attacking({ url: server.url, token: 'wrong', devices: DEVICES, frames: [] });
    let isOver = false;
    const shown = injectsShown(3).finally(() => (isOver = true));
    const guessing = async (): Promise<boolean> => {
      for (const status of await Promise.all(times(20, 0).map(guess))) statuses.add(status);
      return isOver && statuses.has(429);
    };
    await until(guessing, 60_000, 'he is told to wait');
    await Promise.all([shown, crowd.stop()]);
    expect([...statuses].sort()).toEqual([401, 429]);
    expect(crowd.counts.admitted).toBe(0);
    // Whoever has been here before is let in all the same.
    const { exerciseId } = drill.plan;
    const answer = await fetch(`${server.url}${API_PREFIX}/exercises/${exerciseId}/stream`, {
      headers: { authorization: `Bearer ${drill.tokenOf('two')}` },
    });
    expect(answer.status).toBe(200);
    sockets.push(await RawSocket.admitted(server.url, drill.tokenOf('two')));
  }, 120_000);

  it('who confirms nothing, and reads nothing, holds nobody up', async () => {
    const silent = await RawSocket.admitted(server.url, token);
    sockets.push(silent);
    const hello = textFrame(`40${JSON.stringify({ token, after: 0 })}`);
    const deaf = await sayBytes(server.port, UPGRADE, hello);
    deaf.pause();
    const batches = (): readonly string[] =>
      silent.received.filter((text) => text.includes('stream:entries'));
    await until(() => batches().length > 0, 30_000, 'its first batch');
    await injectsShown(2);
    // The same again, if anything: there is nothing for it behind what it does not confirm.
    for (const batch of batches()) expect(batch).toMatch(/"place":1[,}]/);
    deaf.destroy();
  }, 120_000);

  it('who begins requests and does not go on holds nobody up', async () => {
    const path = `${API_PREFIX}/exercises/${drill.plan.exerciseId}/commands`;
    const half = `POST ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{`;
    const waiting = await Promise.all(Array.from({ length: 60 }, () => sayBytes(server.port, half)));
    await expectOthersUndisturbed(drill, 'one');
    for (const socket of waiting) socket.destroy();
  }, 120_000);

  it('changed nothing for the others: every inject came in time, every answer is stored', async () => {
    await drill.finished();
    const lateMs = drill.told('inject.released').map(({ data }) => data.latenessMs);
    report('the latest inject', Math.max(...lateMs));
    expect(await drill.violations()).toEqual([]);
    expect(server.said).not.toContain('fatal');
  }, 120_000);
});
