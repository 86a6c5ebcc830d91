import type { FactorCode, ReturnCodeSignIn } from '@cyberdrill/contracts';
import { Words } from '../../commands/fields/texts.ts';
import { LONGEST_CODE } from './limits.ts';

/** A code, as it was typed. */
export class CodeBody implements FactorCode, ReturnCodeSignIn {
  @Words(LONGEST_CODE)
  readonly code!: string;
}
