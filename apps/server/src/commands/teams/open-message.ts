import type { CommandData } from '../command-data.ts';
import { Id } from '../fields/texts.ts';

/** Someone of the team opened a message. */
export class OpenMessage implements CommandData<'message:open'> {
  @Id()
  readonly messageId!: string;
}
