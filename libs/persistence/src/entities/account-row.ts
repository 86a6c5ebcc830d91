import { defineEntity, p } from '@mikro-orm/core';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'AccountRow',
  tableName: 'account',
  properties: {
    accountId: p.uuid().primary(),
    name: p.text(),
    // In its canonical form, so that being unique means something.
    email: p.text().nullable().unique(),
    isAdministrator: p.boolean(),
    isDisabled: p.boolean(),
    passwordHash: p.text().nullable(),
    createdAtMs: p.double().$type<number>(),
    lastSignInAtMs: p.double().$type<number>().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM],
});

/** A person who can sign in. Rows stay for ever: journals and the audit log name people by them. */
export class AccountRow extends schema.class {}
schema.setClass(AccountRow);
