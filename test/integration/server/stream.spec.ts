import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { StreamEntry, StreamPage } from '@cyberdrill/contracts';
import { staffView } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { Device } from './device.ts';
import { type Drill, DrillServer } from './drill-server.ts';
import { SECRETS } from './server-scenario.ts';

let server: DrillServer;
const devices: Device[] = [];

beforeAll(async () => {
  server = await DrillServer.start();
}, 30_000);

afterEach(() => {
  for (const device of devices.splice(0)) device.close();
});

afterAll(() => server.stop());

async function deviceOf(token: string, handling: Device['handling'] = 'confirm'): Promise<Device> {
  const device = new Device(server.url, token);
  device.handling = handling;
  devices.push(device);
  return device.connect();
}

/** Announcements reach every team, one entry each. */
async function announce(drill: Drill, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 1)
    await drill.control('exercise:announce', { text: `number ${number}` });
}

function announcementsIn(entries: readonly StreamEntry[]): string[] {
  return entries.filter((entry) => entry.kind === 'exercise.announced').map(({ data }) => data.text);
}

async function pageOf(drill: Drill, token: string, query = ''): Promise<StreamPage> {
  const response = await drill.request(`/stream${query}`, token);
  return (await response.json()) as StreamPage;
}

describe('the stream of a socket', () => {
  it('brings what was before and what comes, in one way, without gaps', async () => {
    const drill = await server.started(['a', 'b']);
    await announce(drill, 1, 3);
    const device = await deviceOf(drill.tokenOf('a'));
    await announce(drill, 4, 6);
    await until(() => announcementsIn(device.entries).length === 6);
    expect(announcementsIn(device.entries)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `number ${number}`));
    expect(device.entries[0]?.kind).toBe('exercise.planned');
    expect(device.entries.map(({ place }) => place)).toEqual(device.entries.map((_, index) => index + 1));
    expect(device.repeated).toBe(0);
  });

  it('loses and doubles nothing when links break in the middle of batches, again and again', async () => {
    const drill = await server.started(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'));
    for (let round = 0; round < 8; round += 1) {
      device.handling = round % 2 === 0 ? 'lose' : 'keep-silent';
      const before = device.batches.length;
      const announced = announce(drill, round * 3 + 1, round * 3 + 3);
      await until(() => device.batches.length > before);
      device.handling = 'confirm';
      device.breakLink();
      await announced;
    }
    await until(() => announcementsIn(device.entries).length === 24);
    expect(announcementsIn(device.entries)).toEqual(
      Array.from({ length: 24 }, (_, index) => `number ${index + 1}`),
    );
  });

  it('sends a batch again when its answer was lost, and the device is none the wiser', async () => {
    const drill = await server.started(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'), 'keep-silent');
    await until(() => device.batches.length === 1);
    device.handling = 'confirm';
    await until(() => device.batches.length >= 2, 8_000);
    expect(device.batches[1]?.entries[0]?.place).toBe(1);
    await announce(drill, 1, 1);
    await device.holds('exercise.announced');
    expect(device.repeated).toBeGreaterThan(0);
    expect(device.entries.map(({ place }) => place)).toEqual(device.entries.map((_, index) => index + 1));
  }, 15_000);

  it('goes on over a restart of the server from where the device was', async () => {
    const drill = await server.started(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'));
    await announce(drill, 1, 2);
    await until(() => announcementsIn(device.entries).length === 2);
    await server.restart();
    await announce(drill, 3, 4);
    await until(() => announcementsIn(device.entries).length === 4, 10_000);
    expect(device.entries.map(({ place }) => place)).toEqual(device.entries.map((_, index) => index + 1));
    expect(device.repeated).toBe(0);
  }, 20_000);

  it('lets a silent device hold up nobody else', async () => {
    const drill = await server.started(['a', 'b']);
    await deviceOf(drill.tokenOf('a'), 'lose');
    const neighbour = await deviceOf(drill.tokenOf('a'));
    const other = await deviceOf(drill.tokenOf('b'));
    await announce(drill, 1, 3);
    await until(
      () => [neighbour, other].every(({ entries }) => announcementsIn(entries).length === 3),
      2_000,
    );
  });

  it('gives control the whole journal, and evaluators its entries without their links', async () => {
    const drill = await server.started(['a', 'b']);
    const control = await deviceOf(drill.planned.controlToken);
    const evaluator = await deviceOf(drill.planned.evaluatorToken);
    const journal = await drill.journal();
    await until(() => control.held >= journal.length && evaluator.held >= journal.length);
    expect(control.entries.slice(0, journal.length)).toEqual(
      journal.map((entry) => ({ ...entry, place: entry.seq })),
    );
    expect(evaluator.entries.slice(0, journal.length)).toEqual(
      journal.map((entry, index) => ({ ...staffView(entry), place: index + 1 })),
    );
  });
});

describe('receipts', () => {
  it('deliver an inject to a team when its first device confirms it, once', async () => {
    const drill = await server.started(['a', 'b']);
    const first = await deviceOf(drill.tokenOf('a'));
    await deviceOf(drill.tokenOf('a'));
    await first.holds('inject.delivered');
    await drill.control('exercise:announce', { text: 'afterwards' });
    await first.holds('exercise.announced');
    expect(await drill.told('inject.delivered')).toEqual([{ injectId: 'question', teamId: 'a' }]);
  });

  it('do not deliver what a device was sent and did not confirm', async () => {
    const drill = await server.started(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'), 'lose');
    const witness = await deviceOf(drill.tokenOf('b'));
    await until(() => device.batches.length > 0);
    await witness.holds('inject.delivered');
    expect(await drill.told('inject.delivered')).toEqual([{ injectId: 'question', teamId: 'b' }]);
  });

  it('deliver by what a device says when it comes back, if it could not say so before', async () => {
    const drill = await server.started(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'), 'keep-silent');
    await device.holds('inject.released');
    expect(await drill.told('inject.delivered')).toEqual([]);
    device.handling = 'lose';
    device.breakLink();
    const control = await deviceOf(drill.planned.controlToken);
    await control.holds('inject.delivered');
  });

  it('deliver a message to the teams it is for', async () => {
    const drill = await server.started(['a', 'b', 'c']);
    const [sender, recipient] = [await deviceOf(drill.tokenOf('a')), await deviceOf(drill.tokenOf('b'))];
    await deviceOf(drill.tokenOf('c'));
    await sender.send('message:send', {
      messageId: 'm1',
      kind: 'share',
      to: ['team:b'],
      tlp: 'TLP:GREEN',
      subject: 'Indicators',
      body: 'See the list.',
    });
    await recipient.holds('message.delivered');
    expect(await drill.told('message.delivered')).toEqual([{ messageId: 'a.m1', teamId: 'b' }]);
  });
});

describe('the links of teams', () => {
  it('are told when the first device comes and when the last has gone', async () => {
    const drill = await server.started(['a', 'b']);
    const control = await deviceOf(drill.planned.controlToken);
    const first = await deviceOf(drill.tokenOf('a'));
    const second = await deviceOf(drill.tokenOf('a'));
    await control.holds('team.connected');
    first.close();
    second.close();
    await control.holds('team.disconnected');
    expect(await drill.told('team.connected')).toEqual([{ teamId: 'a' }]);
    expect(await drill.told('team.disconnected')).toEqual([{ teamId: 'a' }]);
  }, 15_000);
});

describe('the stream over HTTP', () => {
  it('is the same as over a socket, for every audience', async () => {
    const drill = await server.started(['a', 'b']);
    await announce(drill, 1, 2);
    for (const token of [drill.tokenOf('a'), drill.tokenOf('b'), drill.planned.controlToken]) {
      const device = await deviceOf(token);
      const { head } = await pageOf(drill, token);
      await until(() => device.held >= head);
      const { entries } = await pageOf(drill, token, '?limit=500');
      expect(entries.slice(0, head)).toEqual(device.entries.slice(0, head));
      device.close();
    }
  });

  it('comes in pages', async () => {
    const drill = await server.started(['a', 'b']);
    const token = drill.tokenOf('a');
    const whole = await pageOf(drill, token);
    const first = await pageOf(drill, token, '?limit=1');
    expect(first).toEqual({ entries: whole.entries.slice(0, 1), head: whole.head });
    const rest = await pageOf(drill, token, '?after=1');
    expect(rest.entries).toEqual(whole.entries.slice(1));
  });

  it('delivers by `after`, as a socket’s answer does, and not by having been read', async () => {
    const drill = await server.started(['a', 'b']);
    const token = drill.tokenOf('a');
    const { head } = await pageOf(drill, token);
    expect(await drill.told('inject.delivered')).toEqual([]);
    await pageOf(drill, token, `?after=${head}`);
    const control = await deviceOf(drill.planned.controlToken);
    await control.holds('inject.delivered');
  });

  it.each([
    ['?after=99', 409, 'PLACE_UNKNOWN'],
    ['?after=-1', 422, 'REQUEST_INVALID'],
    ['?after=1.5', 422, 'REQUEST_INVALID'],
    ['?after=1&after=2', 422, 'REQUEST_INVALID'],
    ['?limit=0', 422, 'REQUEST_INVALID'],
    ['?limit=501', 422, 'REQUEST_INVALID'],
  ])('refuses %s', async (query, status, code) => {
    const drill = await server.plan(['a', 'b']);
    const response = await drill.request(`/stream${query}`, drill.tokenOf('a'));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });
});

describe('a team’s stream', () => {
  it('holds nothing of other teams, of control, of the future, or of the journal itself', async () => {
    const drill = await server.started(['a', 'b']);
    const other = await deviceOf(drill.tokenOf('b'));
    await other.send('response:submit', {
      injectId: 'question',
      responseId: 'r1',
      isFinal: true,
      values: { finding: 'canary-of-b-answer' },
      text: 'canary-of-b-report',
    });
    await other.send('team:note', { text: 'canary-of-b-note' });
    await other.send('message:send', {
      messageId: 'canary-of-b-message',
      kind: 'request-for-information',
      to: ['role:excon'],
      tlp: 'TLP:RED',
      subject: 'canary-of-b-subject',
      body: 'canary-of-b-body',
    });
    await other.send('hint:open', { injectId: 'question', hintId: 'look' });
    await other.holds('hint.opened');
    await drill.control('control:note', { text: 'canary-of-control' });
    await drill.control('inject:hold', { injectId: 'later', reason: 'canary-of-the-hold' });
    await announce(drill, 1, 1);

    const device = await deviceOf(drill.tokenOf('a'));
    await device.holds('exercise.announced');
    const shown = JSON.stringify(device.batches) + JSON.stringify(await pageOf(drill, drill.tokenOf('a')));
    for (const secret of Object.values(SECRETS)) expect(shown).not.toContain(secret);
    expect(shown).not.toContain('canary');
    for (const inner of ['"seq"', '"hash"', '"prevHash"', '"actor"', '"audience"', '"recordedAtMs"', 'later'])
      expect(shown).not.toContain(inner);
    // The canaries are alive: whoever may see them does.
    const control = JSON.stringify(await drill.journal());
    for (const word of ['canary-of-b-answer', 'canary-of-control', ...Object.values(SECRETS)])
      expect(control).toContain(word);
    expect(JSON.stringify(other.entries)).toContain(SECRETS.hint);
  });
});
