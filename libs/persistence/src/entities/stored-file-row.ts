import { defineEntity, p } from '@mikro-orm/core';
import { ExerciseRow } from './exercise-row.ts';

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
});

/** A file of an exercise, once however often its content was uploaded. */
export class StoredFileRow extends schema.class {}
schema.setClass(StoredFileRow);
