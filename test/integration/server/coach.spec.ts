import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { GrantedKey } from '@cyberdrill/contracts';
import { Device, errorOf } from './device.ts';
import { DrillServer, type Drill } from './drill-server.ts';

let server: DrillServer;
let drill: Drill;
let token: string;
const devices: Device[] = [];

beforeAll(async () => {
  server = await DrillServer.start();
});

afterEach(() => {
  for (const device of devices.splice(0)) device.close();
});

afterAll(() => server.stop());

beforeAll(async () => {
  drill = await server.started(['a', 'b']);
  const body = JSON.stringify({ role: 'coach', teamId: 'a' });
  const response = await drill.request('/keys', drill.planned.controlToken, { method: 'POST', body });
  token = ((await response.json()) as GrantedKey).token;
});

async function coach(): Promise<Device> {
  const device = new Device(server.url, token);
  devices.push(device);
  return device.connect();
}

const hint = (teamId: string) => ({ injectId: 'question', hintId: 'look', teamId });

describe('a coach', () => {
  it('gives the own team a hint, and is named with it in the journal; no other team, by no way', async () => {
    const device = await coach();
    expect(errorOf(await device.send('hint:give', hint('b'))).code).toBe('NOT_PERMITTED');
    expect(errorOf(await drill.give(token, 'hint:give', hint('b'))).code).toBe('NOT_PERMITTED');
    expect(await device.send('hint:give', hint('a'))).toMatchObject({ data: { hasEffect: true } });
    // The same over HTTP: it is given already.
    expect(await drill.give(token, 'hint:give', hint('a'))).toMatchObject({ data: { hasEffect: false } });
    const given = (await drill.journal()).filter(({ kind }) => kind === 'hint.opened');
    expect(given).toMatchObject([
      { data: { ...hint('a'), givenByCoach: true }, actor: { role: 'control', as: 'coach', teamId: 'a' } },
    ]);
  });

  it('sees what the own team sees, and that the team received it is not its doing', async () => {
    const device = await coach();
    await device.holds('inject.released');
    await drill.control('exercise:announce', { text: 'afterwards' });
    await device.holds('exercise.announced');
    // Giving the hint delivered the inject to team a; looking on delivers nothing to anybody.
    expect(await drill.told('inject.delivered')).toEqual([{ injectId: 'question', teamId: 'a' }]);
    expect(await drill.told('team.connected')).toEqual([]);
  });

  it('answers nothing in its team’s name', async () => {
    const answer = { injectId: 'question', responseId: 'r', isFinal: true, values: {}, text: 'x' };
    expect(errorOf(await drill.give(token, 'response:submit', answer)).code).toBe('NOT_PERMITTED');
  });
});
