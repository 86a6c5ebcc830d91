import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { IncomingMessage } from 'node:http';
import type { ServerOptions } from 'socket.io';
import type { Admission } from './admission.ts';
import type { DrillServer, DrillSocket } from './drill-socket.ts';
import { hidesItsOrigin, isOriginAllowed } from './origin.ts';
import { PacketGate } from './packet-gate.ts';
import type { Revocation } from './revocation.ts';
import { keyRoom } from './rooms.ts';
import type { StreamSockets } from './stream-sockets.ts';
import { TrafficLimit, type Line } from './traffic-limit.ts';

/** What {@link DrillIoAdapter} works with. */
export interface SocketParts {
  readonly admission: Admission;
  readonly sockets: StreamSockets;
  readonly revocation: Revocation;
  readonly allowedOrigins: readonly string[];
  readonly logger: LoggerService;
}

/**
 * Largest message from a client, in bytes. Files go over HTTP; the longest answer fits several times.
 * Pings notice a dead link in 10 s at most. No compression: it costs ten times the memory and lets secrets be guessed by size.
 * No connection state recovery: the stream resumes from the place that the client names, from any process, after any crash.
 */
const SOCKET_OPTIONS = {
  maxHttpBufferSize: 64 * 1_024,
  pingInterval: 5_000,
  pingTimeout: 5_000,
  connectTimeout: 10_000,
  perMessageDeflate: false,
  serveClient: false,
} as const satisfies Partial<ServerOptions>;

/**
 * Socket.IO as the drill needs it: origin checked at the first request, token before the first event, limits on all.
 * There is no cluster adapter: every process sends from its own reading of the journal, so nothing is broadcast between them.
 */
export class DrillIoAdapter extends IoAdapter {
  private readonly parts: SocketParts;
  private readonly traffic = new TrafficLimit();
  private readonly gate = new PacketGate();

  constructor(app: INestApplicationContext, parts: SocketParts) {
    super(app);
    this.parts = parts;
  }

  override createIOServer(port: number, options?: ServerOptions): DrillServer {
    const { admission, revocation, allowedOrigins } = this.parts;
    const server = super.createIOServer(port, {
      ...options,
      ...SOCKET_OPTIONS,
      // Tells browsers that a page of an allowed origin may read; it is allowRequest that refuses the others.
      cors: { origin: [...allowedOrigins] },
      allowRequest: ({ headers }: IncomingMessage, decide) => {
        const isAllowed =
          isOriginAllowed(headers.origin, headers.host, allowedOrigins) &&
          !hidesItsOrigin(headers.origin, headers['sec-fetch-site']);
        decide(isAllowed ? null : 'origin not allowed', isAllowed);
      },
    } as ServerOptions) as DrillServer;
    server.engine.on('connection', (connection: Line) => this.traffic.watch(connection));
    server.use((socket, next) => void admission.admit(socket, next));
    server.on('connection', (socket) => this.onConnection(socket));
    revocation.start(server);
    return server;
  }

  override async dispose(): Promise<void> {
    this.parts.revocation.stop();
    await super.dispose();
  }

  private onConnection(socket: DrillSocket): void {
    const { admission, sockets, logger } = this.parts;
    // Without a listener, an error of one socket would end the process.
    socket.on('error', ({ message }) => {
      logger.debug?.(`a socket failed: ${message}`);
    });
    void socket.join(keyRoom(socket.data.access.accessId));
    if (admission.isOneTooMany(socket)) {
      socket.disconnect(true);
      return;
    }
    this.traffic.admit(socket.conn, socket.data.access.accessId);
    this.gate.guard(socket);
    sockets.serve(socket);
  }
}
