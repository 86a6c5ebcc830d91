import type { Output } from './output.ts';

/** What the program is given from outside. */
export interface ProgramContext {
  /** Folder that relative paths are meant from: where the person typed the command. */
  readonly from: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly output: Output;
}
