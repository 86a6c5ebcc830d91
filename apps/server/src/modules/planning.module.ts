import { Conductor } from '@cyberdrill/conduct';
import { AccessKeys, ExerciseJournal, FileStore } from '@cyberdrill/domain';
import { PeopleDesk } from '@cyberdrill/identity';
import type { Config } from '@cyberdrill/platform';
import { Module } from '@nestjs/common';
import { join } from 'node:path';
import { ExercisePlanner } from '../exercises/exercise-planner.ts';
import { InstalledPacks } from '../scenarios/installed-packs.ts';
import { ScenarioShelf } from '../scenarios/scenario-shelf.ts';
import { ScenarioWorkshop } from '../scenarios/scenario-workshop.ts';
import { ConductModule } from './conduct.module.ts';
import { PeopleModule } from './people.module.ts';
import { CONFIG } from './tokens.ts';

/** From scenario packs to planned exercises. */
@Module({
  imports: [ConductModule, PeopleModule],
  providers: [
    {
      provide: ScenarioShelf,
      inject: [CONFIG],
      useFactory: ({ scenariosDir, dataDir }: Config) =>
        new ScenarioShelf(scenariosDir, new InstalledPacks(join(dataDir, 'scenarios'))),
    },
    {
      provide: ScenarioWorkshop,
      inject: [ScenarioShelf, ExerciseJournal],
      useFactory: (shelf: ScenarioShelf, journal: ExerciseJournal) => new ScenarioWorkshop(shelf, journal),
    },
    {
      provide: ExercisePlanner,
      inject: [ScenarioShelf, FileStore, AccessKeys, Conductor, PeopleDesk],
      useFactory: (
        shelf: ScenarioShelf,
        files: FileStore,
        keys: AccessKeys,
        conductor: Conductor,
        people: PeopleDesk,
      ) => new ExercisePlanner({ shelf, files, keys, conductor, people }),
    },
  ],
  exports: [ScenarioShelf, ScenarioWorkshop, ExercisePlanner],
})
export class PlanningModule {}
