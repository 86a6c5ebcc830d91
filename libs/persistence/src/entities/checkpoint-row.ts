import { defineEntity, p } from '@mikro-orm/core';
import { READ_WITHIN_EXERCISE, WITHIN_PLATFORM } from './row-policies.ts';

const schema = defineEntity({
  name: 'CheckpointRow',
  tableName: 'checkpoint',
  properties: {
    checkpointId: p.uuid().primary(),
    chain: p.text().$type<'journal' | 'audit'>(),
    // Null for the audit log. No foreign key: a checkpoint outlives what it is of.
    exerciseId: p.text().nullable(),
    seq: p.integer(),
    headHash: p.text(),
    atMs: p.double().$type<number>(),
    publicKeyId: p.text(),
    signature: p.text(),
  },
  indexes: [{ name: 'checkpoint_of_chain', properties: ['chain', 'exerciseId', 'seq'] }],
  rowLevelSecurity: 'force',
  policies: [WITHIN_PLATFORM, READ_WITHIN_EXERCISE],
  triggers: [
    {
      name: 'append_only',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'statement',
      body: `raise exception 'the list of checkpoints is append-only: % refused', tg_op using errcode = 'restrict_violation'`,
    },
  ],
});

/** A signed checkpoint. The database refuses to change or delete it. */
export class CheckpointRow extends schema.class {}
schema.setClass(CheckpointRow);
