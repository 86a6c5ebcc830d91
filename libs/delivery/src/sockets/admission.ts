import { AppError, appErrorOf, reportFault } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import type { ExtendedError } from 'socket.io';
import { audienceOf } from '../streams/audience.ts';
import type { ExerciseStreams } from '../streams/exercise-streams.ts';
import type { DrillSocket, SocketData } from './drill-socket.ts';
import { readHandshake } from './handshake.ts';
import { keyRoom } from './rooms.ts';
import type { FindAccess } from './socket-access.ts';

/** Lets sockets in, or tells them why not, before a single event of theirs can arrive. */
export class Admission {
  private readonly streams: ExerciseStreams;
  private readonly findAccess: FindAccess;
  private readonly maxSocketsPerKey: number;
  private readonly logger: LoggerService;

  constructor(
    streams: ExerciseStreams,
    findAccess: FindAccess,
    maxSocketsPerKey: number,
    logger: LoggerService,
  ) {
    this.streams = streams;
    this.findAccess = findAccess;
    this.maxSocketsPerKey = maxSocketsPerKey;
    this.logger = logger;
  }

  /** Middleware of the namespace; a refusal reaches the client as `connect_error` with the error as its `data`. */
  async admit(socket: DrillSocket, next: (error?: ExtendedError) => void): Promise<void> {
    try {
      socket.data = await this.examine(socket);
      next();
    } catch (thrown) {
      const error = appErrorOf(thrown);
      reportFault(this.logger, error, 'handshake');
      next(Object.assign(new Error(error.code), { data: error.toWire() }));
    }
  }

  /** Middleware runs for several sockets at a time; counted again once the socket is in. */
  isOneTooMany(socket: DrillSocket): boolean {
    return this.count(socket, socket.data.access.accessId) > this.maxSocketsPerKey;
  }

  private async examine(socket: DrillSocket): Promise<SocketData> {
    const { token, after } = readHandshake(socket.handshake.auth);
    const access = await this.findAccess(token);
    if (access === undefined) throw new AppError('TOKEN_UNKNOWN');
    if (this.count(socket, access.accessId) >= this.maxSocketsPerKey)
      throw new AppError('TOO_MANY_CONNECTIONS', { limit: this.maxSocketsPerKey });
    const audience = audienceOf(access);
    if (audience === undefined) throw new AppError('NOT_PERMITTED');
    const exercise = await this.streams.current(access.exerciseId);
    const stream = exercise.of(audience);
    if (stream === undefined) throw new AppError('EXERCISE_UNKNOWN');
    if (after > stream.head) throw new AppError('PLACE_UNKNOWN', { after, head: stream.head });
    return { access, exercise, stream, after };
  }

  private count(socket: DrillSocket, accessId: string): number {
    return socket.nsp.adapter.rooms.get(keyRoom(accessId))?.size ?? 0;
  }
}
