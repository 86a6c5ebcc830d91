import { Conductor, ExerciseStates, Wakes } from '@cyberdrill/conduct';
import { Alarms, ExerciseJournal, JournalFeed, WallClock } from '@cyberdrill/domain';
import { Logger, Module, type DynamicModule, type LoggerService } from '@nestjs/common';
import { ConductModule } from './conduct.module.ts';

/** Wakes exercises when something of theirs is due. */
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
      ],
    };
  }
}
