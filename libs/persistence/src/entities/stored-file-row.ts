import { defineEntity, p } from '@mikro-orm/core';
import { valueOf } from '../database/scope-setting.ts';
import { ExerciseRow } from './exercise-row.ts';
import { WITHIN_EXERCISE } from './row-policies.ts';

const schema = defineEntity({
  name: 'StoredFileRow',
  tableName: 'stored_file',
  properties: {
    exerciseId: () => p.manyToOne(ExerciseRow).primary().mapToPk().fieldName('exercise_id'),
    sha256: p.text().primary(),
    name: p.text(),
    mediaType: p.text(),
    sizeBytes: p.integer(),
    bytes: p.blob(),
    ownerTeamIds: p.array(),
    storedAtMs: p.double().$type<number>(),
  },
  rowLevelSecurity: 'force',
  policies: [
    WITHIN_EXERCISE,
    {
      name: 'seen_by_owning_team',
      command: 'select',
      using: `exercise_id = ${valueOf('team_exercise')} and ${valueOf('team')} = any (owner_team_ids)`,
    },
    {
      name: 'stored_by_owning_team',
      command: 'insert',
      check: `exercise_id = ${valueOf('team_exercise')} and owner_team_ids = array[${valueOf('team')}]`,
    },
  ],
});

/** A file of an exercise, once however often its content was uploaded. */
export class StoredFileRow extends schema.class {}
schema.setClass(StoredFileRow);
