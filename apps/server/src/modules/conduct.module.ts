import { Conductor, ExerciseStates } from '@cyberdrill/conduct';
import { ExerciseJournal, FileStore } from '@cyberdrill/domain';
import { matchesRe2 } from '@cyberdrill/scenario';
import { Module } from '@nestjs/common';
import { CommandDesk } from '../commands/command-desk.ts';
import { FileGate } from '../commands/file-gate.ts';

/** Commands in, journal entries out. */
@Module({
  providers: [
    {
      provide: ExerciseStates,
      inject: [ExerciseJournal],
      useFactory: (journal: ExerciseJournal) => new ExerciseStates(journal),
    },
    {
      provide: Conductor,
      inject: [ExerciseJournal, ExerciseStates],
      useFactory: (journal: ExerciseJournal, states: ExerciseStates) =>
        new Conductor(journal, states, { matches: matchesRe2 }),
    },
    {
      provide: CommandDesk,
      inject: [Conductor, FileStore, ExerciseStates],
      useFactory: (conductor: Conductor, files: FileStore, states: ExerciseStates) =>
        new CommandDesk(conductor, new FileGate(files, states)),
    },
  ],
  exports: [ExerciseStates, Conductor, CommandDesk],
})
export class ConductModule {}
