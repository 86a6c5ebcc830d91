import { defineEntity, p } from '@mikro-orm/core';

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
});

/** An exercise and the head of its journal. Locking this row is what makes its writers take turns. */
export class ExerciseRow extends schema.class {}
schema.setClass(ExerciseRow);
