import { ExerciseStreams } from '@cyberdrill/delivery';
import { ExerciseJournal } from '@cyberdrill/domain';
import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from '../access/access.guard.ts';
import { PaceGuard } from '../access/pace.guard.ts';
import { WrongKeysGuard } from '../access/wrong-keys.guard.ts';
import { ExerciseGateway } from '../gateway/exercise.gateway.ts';
import { CrossSiteGuard } from '../identity/cross-site.guard.ts';
import { ApiDescription } from '../openapi/api-description.ts';
import { describeApi } from '../openapi/describe-api.ts';
import { ExerciseReports } from '../reports/exercise-reports.ts';
import { RoomDesk } from '../rooms/room-desk.ts';
import { ConductModule } from './conduct.module.ts';
import { API_CONTROLLERS } from './controllers.ts';
import { DeliveryModule } from './delivery.module.ts';
import { DemonstrationModule } from './demonstration.module.ts';
import { HealthModule } from './health.module.ts';
import { NdaModule } from './nda.module.ts';
import { PeopleModule } from './people.module.ts';
import { PlanningModule } from './planning.module.ts';
import { SimulationModule } from './simulation.module.ts';

/**
 * What clients reach: HTTP routes and socket events. Guards in this order: whether a page of another site asks, whether too many
 * wrong keys came from there, who it is, then how often it is used.
 */
@Module({
  imports: [
    ConductModule,
    DeliveryModule,
    PlanningModule,
    HealthModule,
    NdaModule,
    PeopleModule,
    SimulationModule,
    DemonstrationModule,
    DiscoveryModule,
  ],
  controllers: [...API_CONTROLLERS],
  providers: [
    { provide: APP_GUARD, useClass: CrossSiteGuard },
    { provide: APP_GUARD, useClass: WrongKeysGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: PaceGuard },
    ExerciseGateway,
    RoomDesk,
    {
      provide: ExerciseReports,
      inject: [ExerciseJournal, ExerciseStreams],
      useFactory: (journal: ExerciseJournal, streams: ExerciseStreams) =>
        new ExerciseReports(journal, streams),
    },
    { provide: ApiDescription, useFactory: () => new ApiDescription(describeApi) },
  ],
})
export class ApiModule {}
