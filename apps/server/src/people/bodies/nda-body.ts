import type { NdaChange } from '@cyberdrill/contracts';
import { IsTextsByLanguage } from './texts-by-language.ts';

/** What is to be agreed to from now on. */
export class NdaBody implements NdaChange {
  @IsTextsByLanguage()
  readonly texts!: Readonly<Record<string, string>>;
}
