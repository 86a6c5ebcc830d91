import { isPlayerRole, MATRIX, mayRead, type CommandKind, type DrillRole } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { randomUUID } from 'node:crypto';
import { Device, refusalOf } from '../integration/server/device.ts';
import type { Drill } from '../integration/server/drill-server.ts';
import { ROUTES } from './access-matrix.ts';
import { furtherKey, keyFor } from './callers.ts';
import { INSIDE_KINDS, samplesOf, type SampleIds } from './command-samples.ts';

/** What somebody was sent, and for what. */
export interface Find {
  readonly source: string;
  readonly text: string;
}

/** Things whose ids and files a curious person might have guessed. */
export interface Guesses {
  readonly exerciseIds: readonly string[];
  readonly sha256: readonly string[];
  readonly ids: readonly SampleIds[];
}

/** Requests one key may make at once without being told to wait. */
const PATIENCE_OF_A_KEY = 100;
const PATIENCE_OF_A_SOCKET = 50;

const STREAM_QUERIES = [
  '',
  '?after=0&limit=500',
  '?after=0&limit=1',
  '?after=-1',
  '?after=1e9',
  '?after=x',
  '?limit=0',
];
const REPORT_QUERIES = [
  '',
  '?format=json',
  '?format=html',
  ...['teams', 'injects', 'scores', 'coordination', 'timeline'].map((table) => `?format=csv&table=${table}`),
  '?format=xml',
  '?format=json&teamId=b&team=b&role=control',
];

/**
 * Somebody with keys of one role (of team `a`, where the role belongs to a team) who asks for everything there is, rightly and
 * wrongly, and keeps every byte that he is sent: heads and bodies of answers, entries of the stream, replies to events.
 */
export class Crawler {
  readonly finds: Find[] = [];
  private readonly drill: Drill;
  private readonly role: DrillRole;
  private token = '';
  private asked = PATIENCE_OF_A_KEY;

  constructor(drill: Drill, role: DrillRole) {
    this.drill = drill;
    this.role = role;
  }

  /** Everything that was sent, in one text. */
  get haul(): string {
    return this.finds.map(({ text }) => text).join('\n');
  }

  async crawl(guesses: Guesses): Promise<void> {
    await this.readStream();
    await this.walkRoutes(guesses);
    for (const ids of guesses.ids) await this.giveEverything(ids);
    await this.readStream();
  }

  /** Takes the stream by socket from its beginning; returns its entries, none for roles that have no stream. */
  async readStream(): Promise<readonly Record<string, unknown>[]> {
    const device = new Device(this.drill.server.url, await this.key());
    if (!mayRead(this.role, 'stream')) {
      this.keep('handshake', await refusalOf(device));
      return [];
    }
    try {
      await device.connect();
      await until(() => device.batches.length > 0 && device.held === device.batches.at(-1)?.head, 30_000);
      this.keep('socket stream', device.batches);
      return device.entries as unknown as Record<string, unknown>[];
    } finally {
      device.close();
    }
  }

  /** Asks every route for every exercise and file that was guessed, with every query that it knows and some that it does not. */
  private async walkRoutes({ exerciseIds, sha256 }: Guesses): Promise<void> {
    for (const { route } of ROUTES) {
      const [method = '', path = ''] = route.split(' ');
      if (method !== 'GET') continue;
      const exercises = path.includes(':exerciseId') ? exerciseIds : [''];
      const files = path.includes(':sha256') ? sha256 : [''];
      for (const exerciseId of exercises)
        for (const hash of files)
          for (const query of queriesOf(path))
            await this.ask('GET', `${addressOf(path, exerciseId, hash)}${query}`);
    }
    for (const path of ['/api/v1', '/api/v1/nothing', '/api/v1/exercises/../journal', '/%E0%A4%A'])
      await this.ask('GET', path);
    for (const hash of sha256)
      await this.ask('PUT', `/api/v1/exercises/${exerciseIds[0]}/files/${hash}`, 'a guess');
  }

  /** Gives every command, those of others too, about what was guessed; over HTTP and, if there is one, a socket. */
  private async giveEverything(ids: SampleIds): Promise<void> {
    const samples: Partial<Record<CommandKind, object>> = samplesOf(ids);
    // Crawling is to look, not to end the exercise or to judge.
    const kinds = (Object.keys(samples) as CommandKind[])
      .concat(INSIDE_KINDS)
      .filter((kind) => isPlayerRole(this.role) || !MATRIX[this.role].commands.includes(kind));
    for (const some of chunks(kinds, PATIENCE_OF_A_SOCKET)) {
      const device = new Device(this.drill.server.url, await this.key());
      const hasSocket = mayRead(this.role, 'stream');
      if (hasSocket) await device.connect();
      for (const kind of some) {
        const request = { commandId: randomUUID(), kind, data: samples[kind] ?? {} };
        if (hasSocket) this.keep(`socket ${kind}`, await device.emit('command:send', request));
        const extra = {
          ...request,
          commandId: randomUUID(),
          data: { ...request.data, teamIds: ['b'], x: 1 },
        };
        for (const body of hasSocket ? [extra] : [request, extra])
          await this.ask('POST', `/api/v1/exercises/${this.drill.exerciseId}/commands`, JSON.stringify(body));
      }
      device.close();
    }
  }

  private async ask(method: string, path: string, body?: string): Promise<void> {
    const response = await fetch(`${this.drill.server.url}${path}`, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: { authorization: `Bearer ${await this.key()}`, 'content-type': 'application/json' },
    });
    const heads = [...response.headers].map(([name, value]) => `${name}: ${decodeURIComponent(value)}`);
    this.finds.push({
      source: `${method} ${path}`,
      text: [response.status, ...heads, await response.text()].join('\n'),
    });
    if (response.status === 429) throw new Error('the crawler asked too fast to have seen everything');
  }

  private keep(source: string, sent: unknown): void {
    this.finds.push({ source, text: JSON.stringify(sent) });
  }

  /** A key that has not been used up. */
  private async key(): Promise<string> {
    if (this.asked >= PATIENCE_OF_A_KEY) {
      this.token = await furtherKey(this.drill, keyFor(this.role));
      this.asked = 0;
    }
    this.asked += 1;
    return this.token;
  }
}

/** A route's address; what else it names is the other team, or nothing that there is. */
function addressOf(path: string, exerciseId: string, sha256: string): string {
  return path
    .replace(':exerciseId', exerciseId)
    .replace(':sha256', sha256)
    .replace(':teamId', 'b')
    .replace(/:\w+/g, 'there-is-none');
}

function queriesOf(path: string): readonly string[] {
  if (path.endsWith('/stream')) return STREAM_QUERIES;
  return path.endsWith('/report') ? REPORT_QUERIES : [''];
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return items.length === 0 ? [] : [items.slice(0, size), ...chunks(items.slice(size), size)];
}
