import type { CommandData } from '../command-data.ts';
import { Id } from '../fields/texts.ts';

/** The team opens a hint. */
export class OpenHint implements CommandData<'hint:open'> {
  @Id()
  readonly injectId!: string;

  @Id()
  readonly hintId!: string;
}
