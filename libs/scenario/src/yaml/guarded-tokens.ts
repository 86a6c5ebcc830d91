import { Lexer, Parser, type CST, type LineCounter } from 'yaml';
import { YAML_LIMITS } from './limits.ts';
import type { FaultCode } from '../faults/fault-codes.ts';

/** Reading stopped because the source goes beyond a limit, or uses what a scenario has no need of. */
export class ReadingStopped extends Error {
  readonly code: FaultCode;
  readonly offset: number;
  readonly remedy: string;

  constructor(code: FaultCode, offset: number, message: string, remedy: string) {
    super(message);
    this.name = 'ReadingStopped';
    this.code = code;
    this.offset = offset;
    this.remedy = remedy;
  }
}

/**
 * Splits a YAML source into the tokens of its documents without recursion, and stops at the limits while it reads: neither a
 * million brackets nor a million errors are ever built up.
 * @throws ReadingStopped
 */
export function* guardedTokens(source: string, lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const maxLexemes = Math.max(YAML_LIMITS.maxLexemes, source.length / YAML_LIMITS.bytesPerLexeme);
  const seen = { lexemes: 0, documents: 0, errors: 0 };
  for (const lexeme of new Lexer().lex(source)) {
    const { offset } = parser;
    seen.lexemes += 1;
    for (const token of parser.next(lexeme)) yield accepted(token, seen);
    if (seen.errors >= YAML_LIMITS.maxSyntaxErrors) return;
    if (parser.stack.length > YAML_LIMITS.maxDepth) throw tooDeep(offset);
    if (seen.lexemes > maxLexemes) throw tooComplex(offset);
  }
  for (const token of parser.end()) yield accepted(token, seen);
}

function accepted(token: CST.Token, seen: { documents: number; errors: number }): CST.Token {
  if (token.type === 'directive') {
    throw new ReadingStopped(
      'YAML_UNSUPPORTED',
      token.offset,
      'Directives such as %YAML or %TAG are not read.',
      'Delete the line; scenario files are YAML 1.2 as it is.',
    );
  }
  if (token.type === 'error') seen.errors += 1;
  if (token.type !== 'document') return token;
  seen.documents += 1;
  if (seen.documents > 1) {
    throw new ReadingStopped(
      'YAML_SEVERAL_DOCUMENTS',
      token.offset,
      'A second document begins here.',
      'Keep one document in the file; delete the line "---" or move the rest to a file of its own.',
    );
  }
  return withoutNoise(token);
}

const TRIVIA: ReadonlySet<CST.Token['type']> = new Set(['space', 'comment', 'newline', 'doc-start']);

/** Shortens what stands around a document's value and does not belong there: each of it would become one more error. */
function withoutNoise(token: CST.Document): CST.Document {
  token.start = cutNoise(token.start);
  const { value } = token;
  if (value !== undefined && 'end' in value && value.end !== undefined) value.end = cutNoise(value.end);
  return token;
}

function cutNoise(tokens: CST.SourceToken[]): CST.SourceToken[] {
  let noise = 0;
  return tokens.filter(({ type }) => TRIVIA.has(type) || (noise += 1) <= YAML_LIMITS.maxSyntaxErrors);
}

/** The refusal of a source with more parts than a scenario has. */
export function tooComplex(offset: number): ReadingStopped {
  return new ReadingStopped(
    'YAML_TOO_COMPLEX',
    offset,
    'The file has more parts than can be read.',
    'Split it into several scenarios, or move tables and lists into attachments.',
  );
}

/** The refusal of a source nested deeper than a scenario can be. */
export function tooDeep(offset: number): ReadingStopped {
  return new ReadingStopped(
    'YAML_TOO_DEEP',
    offset,
    `Lists and mappings stand inside each other more than ${YAML_LIMITS.maxDepth} deep here.`,
    'Check for brackets that are not closed; no scenario needs this depth.',
  );
}
