import { AuditLog, Checkpointer, CheckpointRounds, Checkpoints } from '@cyberdrill/audit';
import { Conductor, ExerciseStates, Wakes } from '@cyberdrill/conduct';
import { Alarms, ExerciseJournal, JournalFeed, WallClock } from '@cyberdrill/domain';
import { Logger, Module, type DynamicModule, type LoggerService, type Provider } from '@nestjs/common';
import { ConductModule } from './conduct.module.ts';
import { WEBHOOK_ROUNDS } from './webhook-rounds.provider.ts';

/** Wakes exercises when something of theirs is due, has what was written signed, and channels outside told. */
@Module({})
export class SchedulerModule {
  static with(alarms: Alarms): DynamicModule {
    return {
      module: SchedulerModule,
      imports: [ConductModule],
      providers: [
        {
          provide: Wakes,
          inject: [Conductor, ExerciseStates, ExerciseJournal, JournalFeed, WallClock, Logger],
          useFactory: (
            conductor: Conductor,
            states: ExerciseStates,
            journal: ExerciseJournal,
            feed: JournalFeed,
            clock: WallClock,
            logger: LoggerService,
          ) => new Wakes({ conductor, states, journal, feed, alarms, clock, logger }),
        },
        CHECKPOINT_ROUNDS,
        WEBHOOK_ROUNDS,
      ],
    };
  }
}

const CHECKPOINT_ROUNDS: Provider = {
  provide: CheckpointRounds,
  inject: [Checkpointer, ExerciseStates, ExerciseJournal, AuditLog, Checkpoints, JournalFeed, Logger],
  useFactory: (
    checkpointer: Checkpointer,
    states: ExerciseStates,
    journal: ExerciseJournal,
    log: AuditLog,
    checkpoints: Checkpoints,
    feed: JournalFeed,
    logger: LoggerService,
  ) => {
    const hasEnded = async (exerciseId: string, headSeq: number): Promise<boolean> => {
      const state = await states.upTo(exerciseId, headSeq, (seq) => journal.read(exerciseId, seq));
      return state?.endedAtMs !== undefined;
    };
    return new CheckpointRounds({ checkpointer, journal, log, checkpoints, feed, logger, hasEnded });
  },
};
