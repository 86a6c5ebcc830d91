import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Draft, TeamLink, TeamPresence } from '@cyberdrill/contracts';
import { until } from '@cyberdrill/testing';
import { Device, errorOf } from './device.ts';
import { type Drill, DrillServer } from './drill-server.ts';

/** What a device hears beside its stream. */
class RoomDevice extends Device {
  readonly drafts: Draft[] = [];
  readonly links = new Map<string, TeamLink>();
  presence: TeamPresence | undefined;

  constructor(url: string, token: string) {
    super(url, token);
    this.socket.on('team:drafts', (drafts) => this.drafts.push(...drafts));
    this.socket.on('team:presence', (presence) => (this.presence = presence));
    this.socket.on('control:links', (links) => {
      for (const link of links) this.links.set(link.teamId, link);
    });
  }

  get doings(): readonly object[] {
    return (this.presence?.mates ?? []).map(({ deviceId: _, ...doing }) => doing);
  }

  async connected(): Promise<this> {
    await this.connect();
    await this.holds('inject.released');
    return this;
  }
}

let server: DrillServer;
const devices: Device[] = [];

beforeAll(async () => {
  server = await DrillServer.start();
}, 30_000);

afterEach(() => {
  for (const device of devices.splice(0)) device.close();
});

afterAll(() => server.stop());

function device(token: string): RoomDevice {
  const made = new RoomDevice(server.url, token);
  devices.push(made);
  return made;
}

const DRAFT = { injectId: 'question', basedOn: 0, values: { first: 'iso', many: [1, 'x'] }, text: 'We have' };

async function codeOf(answer: Promise<unknown>): Promise<string> {
  return errorOf(await answer).code;
}

describe('drafts of a team', () => {
  let drill: Drill;

  beforeAll(async () => {
    drill = await server.started(['a', 'b']);
  });

  it('reach its other devices, those that are there and those that come, and nobody else', async () => {
    const [one, other] = [device(drill.tokenOf('a')), device(drill.tokenOf('a'))];
    const [stranger, control] = [device(drill.tokenOf('b')), device(drill.planned.controlToken)];
    for (const each of [one, other, stranger, control]) await each.connected();
    expect(await one.emit('draft:keep', DRAFT)).toEqual({ data: { revision: 1 } });
    const kept = expect.objectContaining({
      injectId: 'question',
      revision: 1,
      values: DRAFT.values,
      text: 'We have',
    });
    await until(() => other.drafts.length === 1);
    expect(other.drafts).toEqual([kept]);
    const late = await device(drill.tokenOf('a')).connected();
    await until(() => late.drafts.length === 1);
    expect(late.drafts).toEqual([kept]);
    expect([one, stranger, control].map(({ drafts }) => drafts)).toEqual([[], [], []]);
    expect(JSON.stringify(await drill.journal())).not.toContain('We have');
  });

  it('are not overwritten by who has not seen them', async () => {
    const one = await device(drill.tokenOf('b')).connected();
    await one.emit('draft:keep', DRAFT);
    expect(errorOf(await one.emit('draft:keep', DRAFT))).toMatchObject({
      code: 'DRAFT_CHANGED',
      details: { injectId: 'question', revision: 1 },
    });
    expect(await one.emit('draft:keep', { ...DRAFT, basedOn: 1 })).toEqual({ data: { revision: 2 } });
  });

  it('are for players, of bounded size, and about injects that the team has', async () => {
    const one = await device(drill.tokenOf('a')).connected();
    const control = await device(drill.planned.controlToken).connected();
    expect(await codeOf(control.emit('draft:keep', DRAFT))).toBe('NOT_PERMITTED');
    expect(await codeOf(one.emit('draft:keep', { ...DRAFT, injectId: 'later' }))).toBe('INJECT_NOT_RELEASED');
    expect(await codeOf(one.emit('draft:keep', { ...DRAFT, values: [] }))).toBe('REQUEST_INVALID');
    expect(await codeOf(one.emit('draft:keep', { ...DRAFT, values: { first: 'x'.repeat(40_000) } }))).toBe(
      'DRAFT_TOO_LARGE',
    );
  });
});

describe('who is here', () => {
  let drill: Drill;

  beforeAll(async () => {
    drill = await server.started(['a', 'b']);
  });

  it('is told to the team, with what each is at, until they go', async () => {
    const [one, other] = [device(drill.tokenOf('a')), device(drill.tokenOf('a'))];
    const stranger = await device(drill.tokenOf('b')).connected();
    for (const each of [one, other]) await each.connected();
    expect(await one.emit('presence:tell', { injectId: 'question', isWriting: true })).toEqual({ data: {} });
    await until(() => other.doings.length === 2 && JSON.stringify(other.doings).includes('true'));
    expect(other.doings).toContainEqual({ injectId: 'question', isWriting: true });
    expect(one.presence?.ownDeviceId).not.toBe(other.presence?.ownDeviceId);
    await one.emit('presence:tell', { isWriting: false });
    await until(() => !JSON.stringify(other.doings).includes('question'));
    one.close();
    await until(() => other.doings.length === 1);
    await until(() => stranger.doings.length === 1);
    expect(stranger.doings).toEqual([{ isWriting: false }]);
  });

  it('is told to exercise control as links: how many devices, how far behind', async () => {
    const control = await device(drill.planned.controlToken).connected();
    await until(() => control.links.size === 2);
    const team = device(drill.tokenOf('a'));
    await team.connected();
    await until(() => control.links.get('a')?.devices === 1 && control.links.get('a')?.behind === 0);
    team.handling = 'lose';
    await drill.control('exercise:announce', { text: 'one' });
    // Others that keep up make the exercise move on; a silent device falls behind.
    await device(drill.tokenOf('b')).connected();
    await until(() => (control.links.get('a')?.behind ?? 0) > 0);
    team.close();
    await until(() => control.links.get('a')?.devices === 0);
  });

  it('is nothing that control says, or that is no sound payload', async () => {
    const control = await device(drill.planned.controlToken).connected();
    const team = await device(drill.tokenOf('a')).connected();
    expect(await codeOf(control.emit('presence:tell', { isWriting: true }))).toBe('NOT_PERMITTED');
    expect(await codeOf(team.emit('presence:tell', { isWriting: 'yes' }))).toBe('REQUEST_INVALID');
    expect(await codeOf(team.emit('presence:tell', { isWriting: true, more: 1 }))).toBe('REQUEST_INVALID');
  });
});
