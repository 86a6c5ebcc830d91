import type { CommandData } from '../command-data.ts';
import { Id } from '../fields/texts.ts';

/** Someone of the team opened an inject. */
export class OpenInject implements CommandData<'inject:open'> {
  @Id()
  readonly injectId!: string;
}
