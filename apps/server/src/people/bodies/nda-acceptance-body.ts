import type { NdaAcceptance } from '@cyberdrill/contracts';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { LANGUAGE_TAG } from './texts-by-language.ts';

/** Which text was read and accepted. */
export class NdaAcceptanceBody implements NdaAcceptance {
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version!: number;

  @Matches(LANGUAGE_TAG)
  readonly language!: string;
}
