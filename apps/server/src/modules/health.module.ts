import { ExerciseJournal, WallClock } from '@cyberdrill/domain';
import type { Config } from '@cyberdrill/platform';
import { Module } from '@nestjs/common';
import { HealthController } from '../health/health.controller.ts';
import { HealthService } from '../health/health.service.ts';
import { CONFIG } from './tokens.ts';

/** Whether this process can do its work; served in every role. */
@Module({
  controllers: [HealthController],
  providers: [
    {
      provide: HealthService,
      inject: [CONFIG, ExerciseJournal, WallClock],
      useFactory: (config: Config, journal: ExerciseJournal, clock: WallClock) =>
        new HealthService(config, clock, { database: () => journal.exists('-') }),
    },
  ],
  exports: [HealthService],
})
export class HealthModule {}
