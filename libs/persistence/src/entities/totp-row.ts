import { defineEntity, p } from '@mikro-orm/core';
import { AccountRow } from './account-row.ts';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'TotpRow',
  tableName: 'totp',
  properties: {
    accountId: () => p.manyToOne(AccountRow).primary().mapToPk().fieldName('account_id'),
    secret: p.text(),
    sinceMs: p.double().$type<number>(),
    lastStep: p.double().$type<number>(),
  },
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM],
});

/** An account's authenticator app. */
export class TotpRow extends schema.class {}
schema.setClass(TotpRow);
