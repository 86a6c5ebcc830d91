import type { CommandData } from '../command-data.ts';
import { Id, Words } from '../fields/texts.ts';

/** Excuses a team from a duty. */
export class ExcuseDuty implements CommandData<'duty:excuse'> {
  @Id()
  readonly dutyId!: string;

  @Words(2_000)
  readonly reason!: string;
}
