import type { CommandData } from '../command-data.ts';
import { Id } from '../fields/texts.ts';

/** The team has taken notice of an inject. */
export class AcknowledgeInject implements CommandData<'inject:acknowledge'> {
  @Id()
  readonly injectId!: string;
}
