import { defineEntity, p } from '@mikro-orm/core';
import type { SignInWay } from '@cyberdrill/contracts';
import { AccountRow } from './account-row.ts';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'SessionRow',
  tableName: 'session',
  properties: {
    sessionId: p.uuid().primary(),
    accountId: () => p.manyToOne(AccountRow).mapToPk().fieldName('account_id').index(),
    tokenHash: p.text().unique(),
    device: p.text(),
    address: p.text(),
    signedInBy: p.text().$type<SignInWay>(),
    isStrong: p.boolean(),
    createdAtMs: p.double().$type<number>(),
    provenAtMs: p.double().$type<number>(),
    lastUsedAtMs: p.double().$type<number>(),
    expiresAtMs: p.double().$type<number>(),
    idleUntilMs: p.double().$type<number>(),
  },
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM],
});

/** A signed-in browser; of its token only the SHA-256 is kept. Ended, the row is gone. */
export class SessionRow extends schema.class {}
schema.setClass(SessionRow);
