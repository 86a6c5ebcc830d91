import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { redisCommand } from './redis-command.ts';

const UP_WITHIN_MS = 5_000;

/** A Redis of a test's own: Debian's `redis-server` with its usual settings on a free port, in an empty folder. */
export class RedisServer {
  readonly port: number;
  private readonly dir: string;
  private process?: ChildProcess;

  private constructor(port: number, dir: string) {
    this.port = port;
    this.dir = dir;
  }

  /** Starts one; it is to be stopped by whoever started it. */
  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), await mkdtemp(join(tmpdir(), 'redis-')));
    await server.up();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts the server, again after {@link kill}, with what it had acknowledged. */
  async up(): Promise<void> {
    const address = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.dir];
    const durability = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always'];
    const child = spawn('redis-server', [...address, ...durability], { stdio: 'ignore' });
    this.process = child;
    let failure: Error | undefined;
    child.once('error', (error) => (failure = error));
    child.once('exit', (code) => (failure ??= new Error(`redis-server ended with ${code}`)));
    for (const until = Date.now() + UP_WITHIN_MS; ; await delay(10)) {
      if (failure) throw new Error('Redis does not start; is redis-server installed?', { cause: failure });
      const reply = await redisCommand(this.port, 'PING').catch(() => 'no connection');
      if (reply === '+PONG') return;
      if (Date.now() > until) throw new Error(`Redis does not answer on port ${this.port}: ${reply}`);
    }
  }

  /** Forgets everything, as a wiped or evicted Redis has. */
  async flush(): Promise<void> {
    await redisCommand(this.port, 'FLUSHALL');
  }

  /** Ends the process at once, as a crash does. */
  async kill(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Ends the process and removes its data. */
  async stop(): Promise<void> {
    await this.kill();
    await rm(this.dir, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
