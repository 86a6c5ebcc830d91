import { ERRORS } from '@cyberdrill/contracts';
import { viewOf } from '@cyberdrill/domain';
import { AppError, appErrorOf, reportFault } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { ExtendedError } from 'socket.io';
import { audienceOf } from '../streams/audience.ts';
import type { ExerciseStreams } from '../streams/exercise-streams.ts';
import { cut } from './cut.ts';
import type { DrillSocket, SocketData } from './drill-socket.ts';
import { readHandshake } from './handshake.ts';
import type { KeyPace } from './key-pace.ts';
import { keyRoom } from './rooms.ts';
import { secretIn, type Credential, type FindAccess, type Opened } from './socket-access.ts';
import { TokenBuckets } from './token-buckets.ts';

/** A client says once who it is, on each connection; who goes on saying so is trying keys. */
const MOST_HANDSHAKES = 3;

/** Sockets let in with one access: all devices of a team come back at once, and once more. */
const OF_AN_ACCESS = { burst: 100, perSecond: 5 };

/** What {@link Admission} works with. */
export interface AdmissionParts {
  readonly streams: ExerciseStreams;
  readonly findAccess: FindAccess;
  readonly keyPace: KeyPace;
  /** Sockets of one access at the same time. */
  readonly maxSockets: number;
  readonly logger: LoggerService;
}

/** Lets sockets in, or tells them why not, before a single event of theirs can arrive. */
export class Admission {
  private readonly parts: AdmissionParts;
  private readonly handshakes = new WeakMap<object, number>();
  private readonly arrivals = new TokenBuckets(OF_AN_ACCESS);

  constructor(parts: AdmissionParts) {
    this.parts = parts;
  }

  /** Middleware of the namespace; a refusal reaches the client as `connect_error` with the error as its `data`. */
  async admit(socket: DrillSocket, next: (error?: ExtendedError) => void): Promise<void> {
    if (this.countHandshake(socket) > MOST_HANDSHAKES) {
      cut(socket.conn);
      return;
    }
    try {
      socket.data = await this.examine(socket);
      next();
    } catch (thrown) {
      const error = appErrorOf(thrown);
      reportFault(this.parts.logger, error, 'handshake');
      next(Object.assign(new Error(error.code), { data: error.toWire() }));
    }
  }

  /** Middleware runs for several sockets at a time; counted again once the socket is in. */
  isOneTooMany(socket: DrillSocket): boolean {
    return this.count(socket, socket.data.access.accessId) > this.parts.maxSockets;
  }

  private async examine(socket: DrillSocket): Promise<SocketData> {
    const { streams, maxSockets } = this.parts;
    const { auth, headers } = socket.handshake;
    const { credential, after, language, views } = readHandshake(auth, headers.cookie);
    const { access, sessionId, name } = await this.openedBy(credential, socket.request);
    if (this.count(socket, access.accessId) >= maxSockets)
      throw new AppError('TOO_MANY_CONNECTIONS', { limit: maxSockets });
    const retryAfterMs = this.arrivals.take(access.accessId, performance.now());
    if (retryAfterMs > 0) throw new AppError('TOO_MANY_REQUESTS', { retryAfterMs });
    const audience = audienceOf(access);
    const canRead = views === undefined || views.includes(viewOf(access.role));
    if (audience === undefined || !canRead) throw new AppError('NOT_PERMITTED');
    const exercise = await streams.current(access.exerciseId);
    const stream = exercise.sent(audience, language);
    if (stream === undefined) throw new AppError('EXERCISE_UNKNOWN');
    if (after > stream.head) throw new AppError('PLACE_UNKNOWN', { after, head: stream.head });
    return {
      credential,
      ...(sessionId !== undefined && { sessionId }),
      ...(name !== undefined && { name }),
      access,
      exercise,
      stream,
      after,
    };
  }

  private async openedBy(credential: Credential, request: IncomingMessage): Promise<Opened> {
    const { findAccess, keyPace } = this.parts;
    const secret = secretIn(credential);
    keyPace.beforeTrying(secret, request);
    try {
      const opened = await findAccess(credential);
      keyPace.wasRight(secret);
      return opened;
    } catch (thrown) {
      // A session that is known but opens nothing here is no guess.
      if (isUnknown(thrown)) keyPace.wasWrong(request);
      throw thrown;
    }
  }

  private countHandshake({ conn }: DrillSocket): number {
    const count = (this.handshakes.get(conn) ?? 0) + 1;
    this.handshakes.set(conn, count);
    return count;
  }

  private count(socket: DrillSocket, accessId: string): number {
    return socket.nsp.adapter.rooms.get(keyRoom(accessId))?.size ?? 0;
  }
}

function isUnknown(thrown: unknown): boolean {
  return thrown instanceof AppError && ERRORS[thrown.code].category === 'unauthenticated';
}
