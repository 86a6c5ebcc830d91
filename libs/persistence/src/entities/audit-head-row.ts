import { defineEntity, p } from '@mikro-orm/core';
import { WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'AuditHeadRow',
  tableName: 'audit_head',
  properties: {
    chain: p.text().primary(),
    seq: p.integer(),
    hash: p.text(),
    lastAtMs: p.double().$type<number>(),
  },
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM],
});

/** The end of the audit log, the one row there is. Locking it is what makes writers take turns. */
export class AuditHeadRow extends schema.class {}
schema.setClass(AuditHeadRow);
