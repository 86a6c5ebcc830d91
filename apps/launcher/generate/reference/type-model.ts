/** A type as a reference describes it: its name, its words, and its fields or what else it is. */
export interface DescribedType {
  readonly name: string;
  readonly doc: Doc;
  /** Fields of an object, inherited ones included; undefined: the type is no object. */
  readonly fields?: readonly DescribedField[];
  /** What the type is when it is no object, for example one of several others. */
  readonly phrase?: Phrase;
}

/** One field of an object. */
export interface DescribedField {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: Phrase;
  readonly doc: Doc;
  /** Fields of an object written in place. */
  readonly fields: readonly DescribedField[];
}

/** A comment: its text, and its block tags by name. `{@link Name}` is left as it is written. */
export interface Doc {
  readonly text: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** A type in words: pieces of text, code, and names of types that are described elsewhere. */
export type Phrase = readonly Piece[];
export type Piece = { readonly text: string } | { readonly code: string } | { readonly type: string };
