import type {
  ClientToServerEvents,
  CommandOutcome,
  CommandRequest,
  Reply,
  ServerToClientEvents,
} from '@cyberdrill/contracts';
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { BenchServer } from './bench-server.ts';
import { benchScenario } from './bench-scenario.ts';
import { wallMs } from './wall-time.ts';

type DrillSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** What one run of releases measured, all in milliseconds. */
export interface ReleaseRun {
  /** Due → released, once an inject, by the journal. */
  readonly lateness: readonly number[];
  /** Released → received, for every socket. */
  readonly transit: readonly number[];
  /** Due → received, for every socket. */
  readonly total: readonly number[];
}

/** Exercise seconds before the first inject, so that all sockets have settled. */
const LEAD_SECONDS = 20;

/** Runs `injects` releases, `gapMs` apart, to `teams` teams with `socketsPerTeam` devices each, against the real server. */
export async function releaseRun(
  server: BenchServer,
  options: {
    readonly injects: number;
    readonly gapMs: number;
    readonly teams: number;
    readonly socketsPerTeam: number;
  },
): Promise<ReleaseRun> {
  const { injects, gapMs, teams, socketsPerTeam } = options;
  const plan = await server.plan(benchScenario(injects, LEAD_SECONDS), teams, 1000 / gapMs);
  const receipts: { injectId: string; atMs: number }[] = [];
  const released = new Map<string, { atMs: number; latenessMs: number }>();
  const expected = injects * teams * socketsPerTeam;
  const sockets: DrillSocket[] = [];

  try {
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (receipts.length === expected && released.size === injects) resolve();
      };
      const control = open(server.url, plan.controlToken, (batch) => {
        for (const entry of batch.entries) {
          if (entry.kind !== 'inject.released' || !('injectId' in entry.data)) continue;
          if (entry.data.injectId === 'opening') continue;
          released.set(entry.data.injectId, { atMs: entry.occurredAtMs, latenessMs: entry.data.latenessMs });
        }
        look();
      });
      sockets.push(control);
      for (const { token } of plan.teams) {
        for (let device = 0; device < socketsPerTeam; device += 1) {
          const socket = open(server.url, token, (batch) => {
            const atMs = wallMs();
            for (const entry of batch.entries) {
              if (entry.kind !== 'inject.released' || !('inject' in entry.data)) continue;
              const { injectId } = entry.data.inject;
              if (injectId !== 'opening') receipts.push({ injectId, atMs });
            }
            look();
          });
          sockets.push(socket);
        }
      }
      Promise.all(sockets.map(connected))
        .then(() => start(control))
        .catch(reject);
    });
  } finally {
    for (const socket of sockets) socket.disconnect();
  }

  const times = (injectId: string): { atMs: number; latenessMs: number } => {
    const found = released.get(injectId);
    if (found === undefined) throw new Error(`${injectId} was received but not released.`);
    return found;
  };
  return {
    lateness: [...released.values()].map(({ latenessMs }) => latenessMs),
    transit: receipts.map(({ injectId, atMs }) => atMs - times(injectId).atMs),
    total: receipts.map(({ injectId, atMs }) => atMs - times(injectId).atMs + times(injectId).latenessMs),
  };
}

function open(
  url: string,
  token: string,
  onBatch: (batch: Parameters<ServerToClientEvents['stream:entries']>[0]) => void,
): DrillSocket {
  let held = 0;
  const socket: DrillSocket = io(url, {
    auth: (give) => give({ token, after: held }),
    transports: ['websocket'],
    forceNew: true,
  });
  socket.on('stream:entries', (batch, confirm) => {
    onBatch({ ...batch, entries: batch.entries.filter(({ place }) => place > held) });
    held = Math.max(held, batch.entries.at(-1)?.place ?? 0);
    confirm({ place: held });
  });
  return socket;
}

async function connected(socket: DrillSocket): Promise<void> {
  if (socket.connected) return;
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
}

async function start(control: DrillSocket): Promise<void> {
  await give(control, { commandId: randomUUID(), kind: 'exercise:move', data: { to: 'ready' } });
  await give(control, { commandId: randomUUID(), kind: 'exercise:start', data: {} });
}

async function give(control: DrillSocket, request: CommandRequest): Promise<void> {
  const reply = (await control.timeout(5_000).emitWithAck('command:send', request)) as Reply<CommandOutcome>;
  if ('error' in reply) throw new Error(`${request.kind}: ${reply.error.message}`);
}
