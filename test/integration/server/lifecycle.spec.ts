import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@cyberdrill/testing';
import { Device, errorOf } from './device.ts';
import { DrillServer } from './drill-server.ts';

const servers: DrillServer[] = [];
const devices: Device[] = [];

afterEach(async () => {
  for (const device of devices.splice(0)) device.close();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function startedServer(env?: Readonly<Record<string, string>>): Promise<DrillServer> {
  const server = await DrillServer.start(env);
  servers.push(server);
  return server;
}

async function deviceOf(server: DrillServer, token: string): Promise<Device> {
  const device = new Device(server.url, token);
  devices.push(device);
  return device.connect();
}

describe('a stop', () => {
  it('takes no more, lets go of all connections, and is over soon', async () => {
    const server = await startedServer();
    const drill = await server.started(['a', 'b']);
    const device = await deviceOf(server, drill.tokenOf('a'));
    const lost = new Promise((resolve) => device.socket.once('disconnect', resolve));
    const begunAt = performance.now();
    await server.stopServer();
    expect(performance.now() - begunAt).toBeLessThan(3_000);
    // Not "io server disconnect": a client that was told to leave would not come back by itself.
    expect(await lost).toBe('transport close');
    await expect(fetch(server.url)).rejects.toThrow();
  }, 20_000);

  it('loses no answer that was confirmed, and a client’s retry finds it after the restart', async () => {
    const server = await startedServer();
    const drill = await server.started(['a', 'b']);
    const device = await deviceOf(server, drill.tokenOf('a'));
    const sent = Array.from({ length: 20 }, (_, index) => `command-${index}`);
    const replies = sent.map((commandId) =>
      device.send('team:note', { text: commandId }, commandId).catch(() => undefined),
    );
    const restarted = server.restart();
    const confirmed = (await Promise.all(replies)).filter((reply) => reply !== undefined).length;
    await restarted;
    for (const commandId of sent)
      expect(
        await drill.give(drill.tokenOf('a'), 'team:note', { text: commandId }, commandId),
      ).toHaveProperty('data');
    const notes = (await drill.told('team.noted')) as readonly { readonly text: string }[];
    expect(notes.map(({ text }) => text).sort()).toEqual([...sent].sort());
    expect(confirmed).toBeLessThanOrEqual(sent.length);
  }, 30_000);

  it('leaves no team connected that does not come back', async () => {
    const server = await startedServer();
    const drill = await server.started(['a', 'b']);
    const leaver = await deviceOf(server, drill.tokenOf('a'));
    const stayer = await deviceOf(server, drill.tokenOf('b'));
    const control = await deviceOf(server, drill.planned.controlToken);
    await control.holds('team.connected', ({ teamId }: { teamId: string }) => teamId === 'a');
    await control.holds('team.connected', ({ teamId }: { teamId: string }) => teamId === 'b');
    const restarted = server.restart();
    leaver.close();
    await restarted;
    await until(
      async () => control.entries.some(({ kind }) => kind === 'team.disconnected'),
      20_000,
      'the loss of the team that left',
    );
    expect(stayer.socket.connected).toBe(true);
    expect(await drill.told('team.disconnected')).toEqual([{ teamId: 'a' }]);
  }, 40_000);
});

describe('a key that was revoked', () => {
  it('opens nothing any more, and its sockets are cut, within some seconds', async () => {
    const server = await startedServer();
    const drill = await server.started(['a', 'b']);
    const device = await deviceOf(server, drill.tokenOf('a'));
    const neighbour = await deviceOf(server, drill.tokenOf('b'));
    const cut = new Promise((resolve) => device.socket.once('disconnect', resolve));
    await server.revoke(drill.tokenOf('a'));
    expect(await cut).toBe('io server disconnect');
    expect(errorOf(await drill.give(drill.tokenOf('a'), 'team:note', { text: 'x' })).code).toBe(
      'TOKEN_UNKNOWN',
    );
    expect(await neighbour.send('team:note', { text: 'undisturbed' })).toHaveProperty('data');
  }, 30_000);
});

describe('roles', () => {
  it('a scheduler alone tells its health and serves nothing else', async () => {
    const server = await startedServer({ ROLES: 'scheduler' });
    expect(await (await server.request('/health/ready', undefined)).json()).toMatchObject({
      status: 'ready',
      roles: ['scheduler'],
    });
    for (const path of ['/exercises', '/openapi.json'])
      expect((await server.request(path, undefined)).status).toBe(404);
    expect((await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`)).status).toBe(404);
  }, 20_000);

  it('an API process alone serves clients, and leaves waking to others', async () => {
    const server = await startedServer({ ROLES: 'api' });
    const drill = await server.started(['a', 'b']);
    const device = await deviceOf(server, drill.tokenOf('a'));
    expect(await device.send('team:note', { text: 'noted' })).toHaveProperty('data');
  }, 20_000);
});
