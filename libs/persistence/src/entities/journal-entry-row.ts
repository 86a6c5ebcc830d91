import { defineEntity, p } from '@mikro-orm/core';
import type { Actor, Audience, EntryKind } from '@cyberdrill/domain';
import { ExerciseRow } from './exercise-row.ts';
import { JsonText } from './json-text.ts';
import { WITHIN_EXERCISE } from './row-policies.ts';

const schema = defineEntity({
  name: 'JournalEntryRow',
  tableName: 'journal_entry',
  properties: {
    exerciseId: () => p.manyToOne(ExerciseRow).primary().mapToPk().fieldName('exercise_id'),
    seq: p.integer().primary(),
    kind: p.text().$type<EntryKind>(),
    data: p.type(JsonText).$type<object>(),
    audience: p.type(JsonText).$type<Audience>(),
    actor: p.type(JsonText).$type<Actor>(),
    commandId: p.text().nullable(),
    // Double precision holds every number that JavaScript can, so that times come back exactly.
    occurredAtMs: p.double().$type<number>(),
    exerciseTimeMs: p.double().$type<number>(),
    activeTimeMs: p.double().$type<number>(),
    recordedAtMs: p.double().$type<number>(),
    prevHash: p.text(),
    hash: p.text(),
  },
  uniques: [{ name: 'journal_entry_of_command', properties: ['exerciseId', 'commandId', 'seq'] }],
  rowLevelSecurity: 'force',
  policies: [WITHIN_EXERCISE],
  triggers: [
    {
      name: 'append_only',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'statement',
      body: `raise exception 'the journal is append-only: % refused', tg_op using errcode = 'restrict_violation'`,
    },
  ],
});

/** One entry of an exercise's journal. The database refuses to change or delete it. */
export class JournalEntryRow extends schema.class {}
schema.setClass(JournalEntryRow);
