import { defineEntity, p } from '@mikro-orm/core';
import { valueOf } from '../database/scope-setting.ts';
import { ExerciseRow } from './exercise-row.ts';

const schema = defineEntity({
  name: 'DraftRow',
  tableName: 'draft',
  properties: {
    exerciseId: () => p.manyToOne(ExerciseRow).primary().mapToPk().fieldName('exercise_id'),
    teamId: p.text().primary(),
    injectId: p.text().primary(),
    revision: p.integer(),
    /** The values and the text, as JSON. */
    content: p.text(),
    by: p.text().nullable(),
    keptAtMs: p.double().$type<number>(),
  },
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'of_one_team',
      using: `exercise_id = ${valueOf('team_exercise')} and team_id = ${valueOf('team')}`,
    },
  ],
});

/** An unsent answer; not even the scope of its exercise shows it, but only that of its team. */
export class DraftRow extends schema.class {}
schema.setClass(DraftRow);
