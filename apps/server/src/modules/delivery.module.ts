import { Conductor } from '@cyberdrill/conduct';
import {
  Admission,
  ExerciseStreams,
  Receipts,
  Revocation,
  StreamSockets,
  TeamLinks,
  TeamRooms,
} from '@cyberdrill/delivery';
import { Drafts, ExerciseJournal, JournalFeed, RoomFeed } from '@cyberdrill/domain';
import { AccessChanges } from '@cyberdrill/identity';
import { Logger, Module, type LoggerService } from '@nestjs/common';
import { Door } from '../access/door.ts';
import { WrongKeys } from '../access/wrong-keys.ts';
import { ConductModule } from './conduct.module.ts';

/** Devices of one key at the same time: a team shares its key. */
const MOST_SOCKETS_OF_A_KEY = 50;
const LOOK_AT_KEYS_EVERY_MS = 5_000;
const LOOK_AT_SESSIONS_EVERY_MS = 30_000;

/** Journal entries out to the devices that may see them, receipts back in. */
@Module({
  imports: [ConductModule],
  providers: [
    {
      provide: ExerciseStreams,
      inject: [ExerciseJournal, JournalFeed, Logger],
      useFactory: (journal: ExerciseJournal, feed: JournalFeed, logger: LoggerService) =>
        new ExerciseStreams(journal, feed, logger),
    },
    {
      provide: Receipts,
      inject: [Conductor, Logger],
      useFactory: (conductor: Conductor, logger: LoggerService) =>
        new Receipts((exerciseId, command) => conductor.execute(exerciseId, command), logger),
    },
    {
      provide: TeamLinks,
      inject: [ExerciseStreams, Conductor, Logger],
      useFactory: (streams: ExerciseStreams, conductor: Conductor, logger: LoggerService) =>
        new TeamLinks(streams, (exerciseId, command) => conductor.execute(exerciseId, command), logger),
    },
    {
      provide: TeamRooms,
      inject: [Drafts, RoomFeed, Logger],
      useFactory: (drafts: Drafts, feed: RoomFeed, logger: LoggerService) =>
        new TeamRooms(drafts, feed, logger),
    },
    {
      provide: StreamSockets,
      inject: [Receipts, TeamLinks, TeamRooms],
      useFactory: (receipts: Receipts, links: TeamLinks, rooms: TeamRooms) =>
        new StreamSockets(receipts, links, rooms),
    },
    {
      provide: Admission,
      inject: [ExerciseStreams, Door, WrongKeys, Logger],
      useFactory: (streams: ExerciseStreams, door: Door, keyPace: WrongKeys, logger: LoggerService) =>
        new Admission({
          streams,
          findAccess: (credential) => door.open(credential),
          keyPace,
          maxSockets: MOST_SOCKETS_OF_A_KEY,
          logger,
        }),
    },
    {
      provide: Revocation,
      // The memories of the door listen to changes before this does: when it looks, they have forgotten.
      inject: [Door, AccessChanges, Logger],
      useFactory: (door: Door, changes: AccessChanges, logger: LoggerService) =>
        new Revocation({
          findAccess: (credential) => door.open(credential),
          onChange: (listener) => changes.onChange(listener),
          keysEveryMs: LOOK_AT_KEYS_EVERY_MS,
          sessionsEveryMs: LOOK_AT_SESSIONS_EVERY_MS,
          logger,
        }),
    },
  ],
  exports: [ExerciseStreams, Receipts, TeamLinks, TeamRooms, StreamSockets, Admission, Revocation],
})
export class DeliveryModule {}
