import { IsIn } from 'class-validator';
import type { CommandData } from '../command-data.ts';
import { MomentMs } from '../fields/numbers.ts';
import { Optional } from '../fields/optional.ts';
import { Id, Words } from '../fields/texts.ts';

/** Rates an objective by HSEEP. */
export class RateObjective implements CommandData<'objective:rate'> {
  @Id()
  readonly objectiveId!: string;

  @Optional()
  @Id()
  readonly teamId?: string;

  @IsIn(['P', 'S', 'M', 'U'])
  readonly rating!: 'P' | 'S' | 'M' | 'U';

  @Words(10_000)
  readonly observation!: string;

  @MomentMs()
  readonly observedAtMs!: number;
}
