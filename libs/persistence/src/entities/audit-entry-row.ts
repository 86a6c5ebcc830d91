import type { AuditKind, AuditOrigin, AuditWho } from '@cyberdrill/contracts';
import { defineEntity, p } from '@mikro-orm/core';
import { JsonText } from './json-text.ts';
import { READ_WITHIN_EXERCISE, WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'AuditEntryRow',
  tableName: 'audit_entry',
  properties: {
    seq: p.integer().primary().autoincrement(false),
    recordId: p.uuid().unique(),
    kind: p.text().$type<AuditKind>(),
    atMs: p.double().$type<number>(),
    who: p.type(JsonText).$type<AuditWho>(),
    origin: p.type(JsonText).$type<AuditOrigin>().nullable(),
    // No foreign key: what is told of an exercise stands whatever becomes of it.
    exerciseId: p.text().nullable(),
    data: p.type(JsonText).$type<object>(),
    prevHash: p.text(),
    hash: p.text(),
  },
  indexes: [{ name: 'audit_entry_of_exercise', properties: ['exerciseId', 'seq'] }],
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM, READ_WITHIN_EXERCISE],
  triggers: [
    {
      name: 'append_only',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'statement',
      body: `raise exception 'the audit log is append-only: % refused', tg_op using errcode = 'restrict_violation'`,
    },
  ],
});

/** One entry of the audit log. The database refuses to change or delete it. */
export class AuditEntryRow extends schema.class {}
schema.setClass(AuditEntryRow);
