import type { ErrorCode, YAMLError } from 'yaml';

/** What to do about a syntax error, by the parser's own code. */
const REMEDIES: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'Write an alias (*name) alone, without a tag or an anchor of its own.',
  BAD_ALIAS: 'Give the alias the name of an anchor (&name) that stands before it.',
  BAD_COLLECTION_TYPE: 'Delete the tag; scenario files use none.',
  BAD_DIRECTIVE: 'Delete the line; scenario files use no directives.',
  BAD_DQ_ESCAPE: 'Double the backslash, or put the text in single quotes.',
  BAD_INDENT: 'Line up all keys of one mapping, and all dashes of one list, in the same column.',
  BAD_PROP_ORDER: 'Write an anchor before the value, on the same line.',
  BAD_SCALAR_START: 'Put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'Put a text that holds ": " in quotes, or begin the inner mapping on a new line.',
  BLOCK_IN_FLOW: 'Inside [ ] and { } write values on one line, or use dashes and indentation instead.',
  DUPLICATE_KEY: 'Keep one of the two.',
  IMPOSSIBLE: 'Write this part in a simpler way.',
  KEY_OVER_1024_CHARS: 'Put the text in quotes, or check for a missing line break.',
  MISSING_CHAR: 'Add what is missing; often a colon after a key, a space, or a closing quote.',
  MULTILINE_IMPLICIT_KEY: 'Write the key on one line, followed by a colon; check the indentation above it.',
  MULTIPLE_ANCHORS: 'Keep one anchor.',
  MULTIPLE_DOCS: 'Keep one document in the file.',
  MULTIPLE_TAGS: 'Delete the tags; scenario files use none.',
  NON_STRING_KEY: 'Put the key in quotes.',
  RESOURCE_EXHAUSTION: 'Write this part in a simpler way.',
  TAB_AS_INDENT: 'Indent with spaces instead of tabs.',
  TAG_RESOLVE_FAILED: 'Delete the tag; scenario files use none.',
  UNEXPECTED_TOKEN: 'Check quotes, brackets and indentation just before this place.',
};

/** Says in words what the YAML parser met and what to do about it. */
export function explainYamlError(error: YAMLError): { readonly message: string; readonly remedy: string } {
  const [firstLine = ''] = error.message.split('\n');
  const words = firstLine.length > 200 ? `${firstLine.slice(0, 200)}…` : firstLine;
  return { message: `This is not valid YAML: ${words}.`, remedy: REMEDIES[error.code] };
}
