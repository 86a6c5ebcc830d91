import { RegExpParser, type AST } from '@eslint-community/regexpp';

type Element = AST.Element;
type ClassElement = AST.CharacterClassElement | AST.UnicodeSetsCharacterClassElement;

/** Tried for classes that are told by what they leave out, such as `\W` or `[^@\s]`. */
const CANDIDATES = [' ', 'x', '1', '-', '.'];

/**
 * The plainest text that a regular expression matches: first alternatives, as few repetitions as allowed.
 * `undefined` when the pattern holds something a scenario has no use for.
 */
export function exampleMatch(pattern: string): string | undefined {
  try {
    return alternatives(
      new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, 0, pattern.length, true).alternatives,
    );
  } catch {
    return undefined;
  }
}

function alternatives([first]: readonly AST.Alternative[]): string {
  return (first?.elements ?? []).map(element).join('');
}

function element(node: Element): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
      return fromSet(node);
    case 'CharacterClass':
      return node.negate ? besides(node.elements) : fromClass(node.elements);
    case 'Group':
    case 'CapturingGroup':
      return alternatives(node.alternatives);
    case 'Quantifier':
      return element(node.element).repeat(node.min);
    case 'Assertion':
      return '';
    case 'Backreference':
    case 'ExpressionCharacterClass':
      throw new Error(`${node.type} is not expected in a scenario.`);
  }
}

function fromSet(node: AST.CharacterSet): string {
  if (node.kind === 'any') return 'x';
  if (node.kind === 'property') throw new Error('Unicode properties are not expected in a scenario.');
  const example = { digit: '1', space: ' ', word: 'x' }[node.kind];
  return node.negate ? (CANDIDATES.find((character) => !isIn(node.kind, character)) ?? '') : example;
}

function fromClass(elements: readonly ClassElement[]): string {
  const [first] = elements;
  if (first?.type === 'Character') return String.fromCodePoint(first.value);
  if (first?.type === 'CharacterClassRange') return String.fromCodePoint(first.min.value);
  if (first?.type === 'CharacterSet') return fromSet(first);
  throw new Error('A class of another kind is not expected in a scenario.');
}

function besides(elements: readonly ClassElement[]): string {
  const found = CANDIDATES.find((character) => !elements.some((inner) => covers(inner, character)));
  if (found === undefined) throw new Error('Nothing plain is left by the class.');
  return found;
}

function covers(node: ClassElement, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (node.type === 'Character') return node.value === code;
  if (node.type === 'CharacterClassRange') return node.min.value <= code && code <= node.max.value;
  return node.type === 'CharacterSet' && node.kind !== 'property'
    ? isIn(node.kind, character) !== node.negate
    : true;
}

function isIn(kind: 'digit' | 'space' | 'word', character: string): boolean {
  return { digit: /\d/, space: /\s/, word: /\w/ }[kind].test(character);
}
