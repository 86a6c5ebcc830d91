import { defineEntity, p } from '@mikro-orm/core';
import type { DrillRole } from '@cyberdrill/domain';
import { ExerciseRow } from './exercise-row.ts';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'InvitationRow',
  tableName: 'invitation',
  properties: {
    invitationId: p.uuid().primary(),
    exerciseId: () => p.manyToOne(ExerciseRow).mapToPk().fieldName('exercise_id'),
    role: p.text().$type<DrillRole>(),
    teamId: p.text().nullable(),
    seats: p.integer(),
    taken: p.integer(),
    tokenHash: p.text().unique(),
    codeHash: p.text().unique(),
    createdAtMs: p.double().$type<number>(),
    expiresAtMs: p.double().$type<number>(),
    revokedAtMs: p.double().$type<number>().nullable(),
  },
  indexes: [{ name: 'invitation_of_exercise', properties: ['exerciseId'] }],
  checks: [{ name: 'invitation_has_seats', expression: '(taken >= 0) and (taken <= seats)' }],
  rowLevelSecurity: 'force',
  // Who shows a token has not said of which exercise.
  policies: [WITHIN_PLATFORM],
});

/** A way into an exercise; of its token and code only the SHA-256 is kept. */
export class InvitationRow extends schema.class {}
schema.setClass(InvitationRow);
