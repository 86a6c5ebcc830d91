import { AuditDesk, AuditLog, AuditTrail, Checkpointer, CheckpointKey, Checkpoints } from '@cyberdrill/audit';
import { ExerciseJournal, WallClock } from '@cyberdrill/domain';
import { Logger, Module, type DynamicModule, type LoggerService, type Provider } from '@nestjs/common';
import { TeamTextReads } from '../audit/team-text-reads.ts';

/** Where every part of the server tells what was done, and what signs where chains stand. */
@Module({})
export class AuditModule {
  static with(checkpointKey: CheckpointKey): DynamicModule {
    return {
      module: AuditModule,
      global: true,
      providers: [
        { provide: CheckpointKey, useValue: checkpointKey },
        {
          provide: AuditDesk,
          inject: [AuditLog, WallClock, Logger],
          useFactory: (log: AuditLog, clock: WallClock, logger: LoggerService) =>
            new AuditDesk({ log, clock, logger }),
        },
        { provide: AuditTrail, useExisting: AuditDesk },
        {
          provide: TeamTextReads,
          inject: [AuditTrail],
          useFactory: (trail: AuditTrail) => new TeamTextReads(trail),
        },
        CHECKPOINTER,
      ],
      exports: [CheckpointKey, AuditDesk, AuditTrail, TeamTextReads, Checkpointer],
    };
  }
}

const CHECKPOINTER: Provider = {
  provide: Checkpointer,
  inject: [ExerciseJournal, AuditLog, Checkpoints, CheckpointKey, WallClock, AuditTrail, Logger],
  useFactory: (
    journal: ExerciseJournal,
    log: AuditLog,
    checkpoints: Checkpoints,
    key: CheckpointKey,
    clock: WallClock,
    trail: AuditTrail,
    logger: LoggerService,
  ) => new Checkpointer({ journal, log, checkpoints, key, clock, trail, logger }),
};
