import type { FaultCode } from '../faults/fault-codes.ts';

/** Something in a text that could be real: the words, where they begin, and what to write instead. */
export interface SafetyFinding {
  readonly code: Extract<FaultCode, 'REAL_ADDRESS' | 'REAL_DOMAIN' | 'REAL_PHONE' | 'REAL_NAME'>;
  /** The words as they stand in the text. */
  readonly word: string;
  /** Offset of the words in the text. */
  readonly index: number;
  readonly message: string;
  readonly remedy: string;
}
