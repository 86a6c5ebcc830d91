import { defineEntity, p } from '@mikro-orm/core';
import { AccountRow } from './account-row.ts';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'RecoveryCodeRow',
  tableName: 'recovery_code',
  properties: {
    accountId: () => p.manyToOne(AccountRow).primary().mapToPk().fieldName('account_id'),
    codeHash: p.text().primary(),
  },
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM],
});

/** A recovery code that was not used yet; of the code only the SHA-256 is kept. */
export class RecoveryCodeRow extends schema.class {}
schema.setClass(RecoveryCodeRow);
