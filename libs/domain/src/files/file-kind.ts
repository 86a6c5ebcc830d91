/** What a file is, told by its bytes alone: neither its name nor what its sender says of it plays a part. */
export interface FileKind {
  /** Media type without parameters, for example `image/png`. */
  readonly mediaType: string;
  /** Endings of names that do not contradict it, in lower case. */
  readonly endings: readonly string[];
}
