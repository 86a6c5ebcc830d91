import type { CommandData } from '../command-data.ts';
import { MomentMs } from '../fields/numbers.ts';
import { Optional } from '../fields/optional.ts';
import { Id } from '../fields/texts.ts';
import { SubmitResponse } from '../teams/submit-response.ts';

/** Enters a response that a team sent by another way. */
export class RecordResponse extends SubmitResponse implements CommandData<'response:record'> {
  @Id()
  readonly teamId!: string;

  @Optional()
  @MomentMs()
  readonly occurredAtMs?: number;
}
