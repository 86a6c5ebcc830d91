import { defineEntity, p } from '@mikro-orm/core';
import type { NoticeKind } from '@cyberdrill/domain';
import { ExerciseRow } from './exercise-row.ts';
import { CHANGED_BY_PLATFORM, READ_BY_PLATFORM, WITHIN_EXERCISE } from './row-policies.ts';

const schema = defineEntity({
  name: 'WebhookRow',
  tableName: 'webhook',
  properties: {
    webhookId: p.uuid().primary(),
    exerciseId: () => p.manyToOne(ExerciseRow).mapToPk().fieldName('exercise_id'),
    url: p.text(),
    kinds: p.array().$type<NoticeKind[]>(),
    secret: p.text(),
    createdAtMs: p.double().$type<number>(),
    afterSeq: p.integer(),
    failures: p.integer(),
    delivered: p.integer(),
    lost: p.integer(),
    lastOutcome: p.text().nullable(),
    notBeforeMs: p.double().$type<number>(),
  },
  rowLevelSecurity: 'force',
  // Who looks for one that is behind does not know of which exercise.
  policies: [WITHIN_EXERCISE, READ_BY_PLATFORM, CHANGED_BY_PLATFORM],
});

/** An address that is told of an exercise, how far it has been, and when it may be told again. */
export class WebhookRow extends schema.class {}
schema.setClass(WebhookRow);
