import { defineEntity, p } from '@mikro-orm/core';
import type { Access } from '@cyberdrill/domain';
import { ExerciseRow } from './exercise-row.ts';
import { CHANGED_BY_PLATFORM, READ_BY_PLATFORM, WITHIN_EXERCISE } from './row-policies.ts';

const schema = defineEntity({
  name: 'AccessKeyRow',
  tableName: 'access_key',
  properties: {
    accessId: p.uuid().primary(),
    exerciseId: () => p.manyToOne(ExerciseRow).mapToPk().fieldName('exercise_id'),
    role: p.text().$type<Access['role']>(),
    teamId: p.text().nullable(),
    tokenHash: p.text().unique(),
    grantedAtMs: p.double().$type<number>(),
    revokedAtMs: p.double().$type<number>().nullable(),
  },
  rowLevelSecurity: 'force',
  // Who shows a token has not said of which exercise; nor does who revokes a key by its id.
  policies: [WITHIN_EXERCISE, READ_BY_PLATFORM, CHANGED_BY_PLATFORM],
});

/** A key to an exercise; of its token only the SHA-256 is kept. */
export class AccessKeyRow extends schema.class {}
schema.setClass(AccessKeyRow);
