import { ExerciseStreams, LocalDevices, Receipts, TeamLinks } from '@cyberdrill/delivery';
import { FileStore, WallClock } from '@cyberdrill/domain';
import { AccessChanges, Memberships } from '@cyberdrill/identity';
import { Logger, Module } from '@nestjs/common';
import { CommandDesk } from '../commands/command-desk.ts';
import { Simulations } from '../simulation/simulations.ts';
import { ConductModule } from './conduct.module.ts';
import { DeliveryModule } from './delivery.module.ts';
import { madeOf } from './made-of.ts';

/** Players that play by themselves. */
@Module({
  imports: [ConductModule, DeliveryModule],
  providers: [
    {
      provide: LocalDevices,
      inject: [ExerciseStreams, Receipts, TeamLinks],
      useFactory: (streams: ExerciseStreams, receipts: Receipts, links: TeamLinks) =>
        new LocalDevices(streams, receipts, links),
    },
    madeOf(Simulations, {
      streams: ExerciseStreams,
      devices: LocalDevices,
      desk: CommandDesk,
      files: FileStore,
      clock: WallClock,
      memberships: Memberships,
      changes: AccessChanges,
      logger: Logger,
    }),
  ],
  exports: [Simulations],
})
export class SimulationModule {}
