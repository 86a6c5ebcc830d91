import { defineEntity, p } from '@mikro-orm/core';
import type { CodeKind } from '@cyberdrill/identity';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'CodeRow',
  tableName: 'code',
  properties: {
    kind: p.text().$type<CodeKind>().primary(),
    // An account, or empty for the code that makes the first one.
    owner: p.text().primary(),
    codeHash: p.text().index(),
    expiresAtMs: p.double().$type<number>().nullable(),
    triesLeft: p.integer().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM],
});

/** A code that was handed to a person; only its SHA-256 is kept. An owner has at most one of a kind. */
export class CodeRow extends schema.class {}
schema.setClass(CodeRow);
