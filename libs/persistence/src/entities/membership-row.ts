import { defineEntity, p } from '@mikro-orm/core';
import type { DrillRole } from '@cyberdrill/domain';
import { AccountRow } from './account-row.ts';
import { ExerciseRow } from './exercise-row.ts';
import { InvitationRow } from './invitation-row.ts';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'MembershipRow',
  tableName: 'membership',
  properties: {
    membershipId: p.uuid().primary(),
    accountId: () => p.manyToOne(AccountRow).mapToPk().fieldName('account_id'),
    exerciseId: () => p.manyToOne(ExerciseRow).mapToPk().fieldName('exercise_id'),
    scenarioId: p.text(),
    role: p.text().$type<DrillRole>(),
    teamId: p.text().nullable(),
    seat: p.text().nullable(),
    sinceMs: p.double().$type<number>(),
    untilMs: p.double().$type<number>().nullable(),
    // What it came by, so that the same attempt finds it again.
    invitationId: () => p.manyToOne(InvitationRow).mapToPk().fieldName('invitation_id').nullable(),
    joinHash: p.text().nullable(),
  },
  indexes: [
    { name: 'membership_of_account', properties: ['accountId'] },
    { name: 'membership_of_exercise', properties: ['exerciseId'] },
    { name: 'membership_by_invitation', properties: ['invitationId'] },
  ],
  uniques: [
    { name: 'membership_at_most_one', properties: ['accountId', 'exerciseId'], where: 'until_ms is null' },
  ],
  rowLevelSecurity: 'force',
  // Whether somebody may play is decided by what he was in other exercises.
  policies: [WITHIN_PLATFORM],
});

/** An account in an exercise. Rows stay for ever, and only a seat and the end are written into them. */
export class MembershipRow extends schema.class {}
schema.setClass(MembershipRow);
