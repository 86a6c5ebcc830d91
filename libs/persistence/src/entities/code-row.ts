import { defineEntity, p } from '@mikro-orm/core';
import type { CodeKind } from '@cyberdrill/identity';
import { AccountRow } from './account-row.ts';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'CodeRow',
  tableName: 'code',
  properties: {
    kind: p.text().$type<CodeKind>().primary(),
    accountId: () => p.manyToOne(AccountRow).primary().mapToPk().fieldName('account_id'),
    codeHash: p.text().index(),
    expiresAtMs: p.double().$type<number>().nullable(),
    triesLeft: p.integer().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM],
});

/** A code that was handed to a person; only its SHA-256 is kept. An account has at most one of a kind. */
export class CodeRow extends schema.class {}
schema.setClass(CodeRow);
