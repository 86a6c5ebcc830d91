import type { Responsiveness } from '@cyberdrill/domain';
import { SpanMs } from '../commands/fields/numbers.ts';

/** Times in which a team is to react to requests. */
export class ResponsivenessBody implements Responsiveness {
  @SpanMs()
  readonly acknowledgeTargetMs!: number;

  @SpanMs()
  readonly acknowledgeDeadlineMs!: number;

  @SpanMs()
  readonly answerTargetMs!: number;

  @SpanMs()
  readonly answerDeadlineMs!: number;
}
