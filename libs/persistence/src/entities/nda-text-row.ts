import { defineEntity, p } from '@mikro-orm/core';
import type { NdaText } from '@cyberdrill/contracts';
import { ExerciseRow } from './exercise-row.ts';
import { JsonText } from './json-text.ts';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'NdaTextRow',
  tableName: 'nda_text',
  properties: {
    exerciseId: () => p.manyToOne(ExerciseRow).primary().mapToPk().fieldName('exercise_id'),
    version: p.integer().primary(),
    // The very words: an acceptance is a hash over them.
    texts: p.type(JsonText).$type<NdaText['texts']>(),
    setAtMs: p.double().$type<number>(),
  },
  rowLevelSecurity: 'force',
  // Shown to who is invited, before there is a membership.
  policies: [WITHIN_PLATFORM],
});

/** A version of what must be agreed to in an exercise. */
export class NdaTextRow extends schema.class {}
schema.setClass(NdaTextRow);
