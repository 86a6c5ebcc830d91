import { IsBoolean } from 'class-validator';
import type { CommandData } from '../command-data.ts';
import { MomentMs } from '../fields/numbers.ts';
import { Optional } from '../fields/optional.ts';
import { Id, Words } from '../fields/texts.ts';

/** Records whether a team did an expected action. */
export class ObserveAction implements CommandData<'action:observe'> {
  @Id()
  readonly injectId!: string;

  @Id()
  readonly teamId!: string;

  @IsBoolean()
  readonly isDone!: boolean;

  @Optional()
  @Words(5_000)
  readonly note?: string;

  @MomentMs()
  readonly observedAtMs!: number;
}
