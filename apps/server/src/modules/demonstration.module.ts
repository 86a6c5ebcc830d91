import { ExerciseStreams } from '@cyberdrill/delivery';
import { ExerciseJournal } from '@cyberdrill/domain';
import { Exercises, Memberships, Ndas, PeopleDesk } from '@cyberdrill/identity';
import { Module } from '@nestjs/common';
import { CommandDesk } from '../commands/command-desk.ts';
import { DemonstrationDesk } from '../demonstration/demonstration-desk.ts';
import { Demonstrations } from '../demonstration/demonstrations.ts';
import { ExercisePlanner } from '../exercises/exercise-planner.ts';
import { Simulations } from '../simulation/simulations.ts';
import { ConductModule } from './conduct.module.ts';
import { DeliveryModule } from './delivery.module.ts';
import { madeOf } from './made-of.ts';
import { PeopleModule } from './people.module.ts';
import { PlanningModule } from './planning.module.ts';
import { SimulationModule } from './simulation.module.ts';

/** A drill for newcomers to try. */
@Module({
  imports: [ConductModule, DeliveryModule, PeopleModule, PlanningModule, SimulationModule],
  providers: [
    madeOf(Demonstrations, {
      planner: ExercisePlanner,
      journal: ExerciseJournal,
      exercises: Exercises,
      streams: ExerciseStreams,
      memberships: Memberships,
      ndas: Ndas,
      simulations: Simulations,
    }),
    madeOf(DemonstrationDesk, {
      demonstrations: Demonstrations,
      exercises: Exercises,
      people: PeopleDesk,
      desk: CommandDesk,
      simulations: Simulations,
    }),
  ],
  exports: [Demonstrations, DemonstrationDesk],
})
export class DemonstrationModule {}
