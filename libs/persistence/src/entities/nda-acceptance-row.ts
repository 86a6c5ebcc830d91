import { defineEntity, p } from '@mikro-orm/core';
import { AccountRow } from './account-row.ts';
import { ExerciseRow } from './exercise-row.ts';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'NdaAcceptanceRow',
  tableName: 'nda_acceptance',
  properties: {
    exerciseId: () => p.manyToOne(ExerciseRow).primary().mapToPk().fieldName('exercise_id'),
    accountId: () => p.manyToOne(AccountRow).primary().mapToPk().fieldName('account_id'),
    version: p.integer().primary(),
    sha256: p.text().primary(),
    language: p.text(),
    atMs: p.double().$type<number>(),
  },
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM],
});

/** That somebody accepted a text, by the hash of its words. */
export class NdaAcceptanceRow extends schema.class {}
schema.setClass(NdaAcceptanceRow);
