import { defineEntity, p } from '@mikro-orm/core';
import { AccountRow } from './account-row.ts';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'PasskeyRow',
  tableName: 'passkey',
  properties: {
    passkeyId: p.uuid().primary(),
    accountId: () => p.manyToOne(AccountRow).mapToPk().fieldName('account_id').index(),
    credentialId: p.text().unique(),
    publicKey: p.blob(),
    signCount: p.double().$type<number>(),
    transports: p.array(),
    name: p.text(),
    createdAtMs: p.double().$type<number>(),
    lastUsedAtMs: p.double().$type<number>().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM],
});

/** A passkey: a public key, which is no secret. */
export class PasskeyRow extends schema.class {}
schema.setClass(PasskeyRow);
