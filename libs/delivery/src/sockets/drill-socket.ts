import type { ClientToServerEvents, ServerToClientEvents } from '@cyberdrill/contracts';
import type { Access } from '@cyberdrill/domain';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { ExerciseStream } from '../streams/exercise-stream.ts';
import type { SentStream } from '../streams/reader-stream.ts';
import type { Credential } from './socket-access.ts';

/** What is known of a device once it is let in; nothing of it comes from the client's word alone. */
export interface SocketData {
  /** By what it was let in. */
  readonly credential: Credential;
  /** With a session: which one. */
  readonly sessionId?: string;
  /** Name of the person, where it is known. */
  readonly name?: string;
  readonly access: Access;
  readonly exercise: ExerciseStream;
  /** The stream this device is sent. */
  readonly stream: SentStream;
  /** Place of the last entry it held when it connected. */
  readonly after: number;
}

export type DrillServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;
export type DrillSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;
