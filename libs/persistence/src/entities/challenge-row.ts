import { defineEntity, p } from '@mikro-orm/core';
import type { Challenge } from '@cyberdrill/identity';
import { AccountRow } from './account-row.ts';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'ChallengeRow',
  tableName: 'challenge',
  properties: {
    challengeId: p.text().primary(),
    kind: p.text().$type<Challenge['kind']>(),
    accountId: () => p.manyToOne(AccountRow).mapToPk().fieldName('account_id').nullable(),
    data: p.json().$type<Challenge['data']>(),
    expiresAtMs: p.double().$type<number>().index(),
  },
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM],
});

/** Something that was begun and is to be finished within minutes. */
export class ChallengeRow extends schema.class {}
schema.setClass(ChallengeRow);
