import { defineEntity, p } from '@mikro-orm/core';
import { READ_BY_PLATFORM, WITHIN_EXERCISE } from './row-policies.ts';

const schema = defineEntity({
  name: 'ExerciseRow',
  tableName: 'exercise',
  properties: {
    exerciseId: p.text().primary(),
    title: p.text(),
    isLive: p.boolean(),
    createdAtMs: p.double().$type<number>(),
    headSeq: p.integer(),
    headHash: p.text(),
    lastRecordedAtMs: p.double().$type<number>(),
  },
  // An empty text is what the scope of an exercise is once it is over.
  checks: [{ name: 'exercise_has_id', expression: `exercise_id <> ''` }],
  rowLevelSecurity: 'force',
  // The platform lists exercises.
  policies: [WITHIN_EXERCISE, READ_BY_PLATFORM],
});

/** An exercise and the head of its journal. Locking this row is what makes its writers take turns. */
export class ExerciseRow extends schema.class {}
schema.setClass(ExerciseRow);
