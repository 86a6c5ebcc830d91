import type { ConductEntryDataMap } from './conduct-entries.ts';
import type { EvaluationEntryDataMap } from './evaluation-entries.ts';
import type { ExerciseEntryDataMap } from './exercise-entries.ts';
import type { TeamEntryDataMap } from './team-entries.ts';

/** Every kind of journal entry and the shape of its data. */
export interface EntryDataMap
  extends ExerciseEntryDataMap, ConductEntryDataMap, TeamEntryDataMap, EvaluationEntryDataMap {}
