import type { CommandData } from '../command-data.ts';
import { Id } from '../fields/texts.ts';

/** Gives a team a hint. */
export class GiveHint implements CommandData<'hint:give'> {
  @Id()
  readonly injectId!: string;

  @Id()
  readonly hintId!: string;

  @Id()
  readonly teamId!: string;
}
