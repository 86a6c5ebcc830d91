import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { until } from '@cyberdrill/testing';
import type { Drill } from '../integration/server/drill-server.ts';
import { BrowserDrill } from './harness/browser-drill.ts';

jest.setTimeout(240_000);

/** The worst line that teams are known to have: 64 kbit/s, 600 ms to the server and back. */
const BAD_LINE = { offline: false, latency: 600, downloadThroughput: 8_000, uploadThroughput: 8_000 };

/** What a room that nothing happens in may cost, both ways together. */
const IDLE_BYTES_PER_SECOND = 100;

/** Of a WebSocket frame around its payload, with the mask that browsers put on theirs, and of TCP and IP around that. */
const AROUND_A_FRAME_BYTES = 6 + 40;

/** Heartbeats come every five seconds. */
const HEARTBEATS = 3;
const HEARTBEAT_SECONDS = 5;

let drills: BrowserDrill;
let drill: Drill;

beforeAll(async () => {
  drills = await BrowserDrill.start();
  drill = await drills.plan('Regional drill');
  await drill.control('exercise:start', {});
}, 120_000);

afterEach(async () => {
  expect(await drills.everybodyLeaves()).toEqual([]);
});

afterAll(() => drills.stop());

describe("a team's room", () => {
  it('opens on the worst line, and what is pressed there is stored', async () => {
    const before = await drills.member(drill, 'analyst', { teamId: 'getonia' });
    const visitor = await drills.visitor({ as: before });
    const { page } = visitor;
    const tools = await visitor.devTools();
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', BAD_LINE);
    await page.goto(`/exercises/${drill.exerciseId}/team`, { waitUntil: 'commit', timeout: 120_000 });
    await page.locator('[data-link="live"]').waitFor({ timeout: 120_000 });
    await page.getByRole('link', { name: 'Ransom note' }).click();
    await visitor.button('team', 'inject.acknowledge').click();
    await until(async () => (await drill.told('inject.acknowledged')).length > 0, 60_000);
  });

  it('costs next to nothing while nothing happens', async () => {
    const visitor = await drills.member(drill, 'analyst', { teamId: 'halvia' });
    const { page } = visitor;
    await page.goto(`/exercises/${drill.exerciseId}/team`);
    await page.locator('[data-link="live"]').waitFor();
    const tools = await visitor.devTools();
    await tools.send('Network.enable');
    let bytes = 0;
    let heartbeats = 0;
    const count = ({ response }: { readonly response: { readonly payloadData: string } }): void => {
      bytes += Buffer.byteLength(response.payloadData) + AROUND_A_FRAME_BYTES;
    };
    tools.on('Network.webSocketFrameSent', count);
    tools.on('Network.webSocketFrameReceived', (frame) => {
      count(frame);
      if (frame.response.payloadData === '2') heartbeats += 1;
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    // From heartbeat to heartbeat: what came before the first belongs to opening the room.
    await until(() => heartbeats === 1, 30_000);
    bytes = 0;
    await until(() => heartbeats === 1 + HEARTBEATS, 60_000);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes / (HEARTBEATS * HEARTBEAT_SECONDS)).toBeLessThanOrEqual(IDLE_BYTES_PER_SECOND);
    expect(asked).toEqual([]);
  });
});
