/**
 * Bounds on what is read, so that any bytes end in a result or in faults quickly. For comparison, a scenario of 47 injects in
 * two languages has 170,000 bytes, 31,000 lexical tokens, 4,500 values, and 12 levels.
 */
export const YAML_LIMITS = {
  maxBytes: 1_000_000,
  /** Lexical tokens: keys, values, indents, line ends; a block of text is one. */
  maxLexemes: 80_000,
  /** In a large file there may be more of them, if they are not denser than this (real scenarios have 5 to 6 bytes). */
  bytesPerLexeme: 4,
  /** Lists and mappings inside each other. */
  maxDepth: 48,
  /** Values, lists and mappings, counting those reached through an alias each time. */
  maxNodes: 40_000,
  /** Uses of an anchor (`*name`). */
  maxAliases: 50,
  /** Syntax errors after which reading stops: what follows is noise. */
  maxSyntaxErrors: 50,
} as const;
