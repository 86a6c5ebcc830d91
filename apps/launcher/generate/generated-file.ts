/** A committed file that is made from something else. */
export interface GeneratedFile {
  /** From the root folder. */
  readonly path: string;
  readonly content: string;
}
