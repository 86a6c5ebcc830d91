import { defineEntity, p } from '@mikro-orm/core';
import { AccountRow } from './account-row.ts';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'AccountIdentityRow',
  tableName: 'account_identity',
  properties: {
    issuer: p.text().primary(),
    subject: p.text().primary(),
    accountId: () => p.manyToOne(AccountRow).mapToPk().fieldName('account_id').index(),
  },
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM],
});

/** What an identity provider calls a person of ours. */
export class AccountIdentityRow extends schema.class {}
schema.setClass(AccountIdentityRow);
