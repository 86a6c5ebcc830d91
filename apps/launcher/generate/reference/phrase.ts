import ts from 'typescript';
import type { Phrase, Piece } from './type-model.ts';

/** Says what a type is in words, for a reader who does not program in TypeScript. */
export class Phrasing {
  readonly #checker: ts.TypeChecker;
  /** Called with each type of the house that is met, by the place where it is declared. */
  readonly #onType: (declaration: TypeDeclaration) => void;

  constructor(checker: ts.TypeChecker, onType: (declaration: TypeDeclaration) => void) {
    this.#checker = checker;
    this.#onType = onType;
  }

  of(node: ts.TypeNode): Phrase {
    if (ts.isParenthesizedTypeNode(node)) return this.of(node.type);
    if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword)
      return this.of(node.type);
    if (ts.isArrayTypeNode(node)) return [text('list of '), ...this.of(node.elementType)];
    if (ts.isTypeLiteralNode(node)) return this.#object(node);
    if (ts.isIndexedAccessTypeNode(node)) {
      const property = this.#propertyAt(node);
      if (property?.type !== undefined) return this.of(property.type);
    }
    if (ts.isTemplateLiteralTypeNode(node)) return [{ code: templateText(node) }];
    if (ts.isUnionTypeNode(node))
      return joined(
        node.types.map((type) => this.of(type)),
        ' or ',
      );
    if (ts.isIntersectionTypeNode(node))
      return joined(
        node.types.map((type) => this.of(type)),
        ' and ',
      );
    if (ts.isTypeReferenceNode(node)) return this.#reference(node);
    const keyword = KEYWORDS.get(node.kind);
    if (keyword !== undefined) return [text(keyword)];
    return this.#literals(node) ?? [{ code: node.getText() }];
  }

  #object(node: ts.TypeLiteralNode): Phrase {
    const members = node.members.filter((member) => ts.isPropertySignature(member));
    const inWords = members.map((member) => [
      { code: member.name.getText() },
      ...(member.type === undefined ? [] : [text(' ('), ...this.of(member.type), text(')')]),
    ]);
    return [text('object with '), ...joined(inWords, ', ')];
  }

  #reference(node: ts.TypeReferenceNode): Phrase {
    const name = node.typeName.getText();
    const [first, second] = node.typeArguments ?? [];
    if (name === 'Readonly' && first !== undefined) return this.of(first);
    if (name === 'Record' && first !== undefined && second !== undefined)
      return [text('object, for each '), ...this.of(first), text(': '), ...this.of(second)];
    if (name === 'Pick' && first !== undefined && second !== undefined)
      return [...this.of(second), text(' of '), ...this.of(first)];
    const declaration = this.#declarationOf(node.typeName);
    if (declaration === undefined) return [{ code: node.getText() }];
    this.#onType(declaration);
    return [{ type: declaration.name.text }];
  }

  /** The property that `Type['name']` takes its type from. */
  #propertyAt(node: ts.IndexedAccessTypeNode): ts.PropertySignature | undefined {
    const index = node.indexType;
    if (!ts.isLiteralTypeNode(index) || !ts.isStringLiteral(index.literal)) return undefined;
    const owner = this.#checker.getTypeFromTypeNode(node.objectType);
    return owner.getProperty(index.literal.text)?.declarations?.find((each) => ts.isPropertySignature(each));
  }

  #declarationOf(name: ts.EntityName): TypeDeclaration | undefined {
    const symbol = this.#checker.getSymbolAtLocation(name);
    const origin =
      symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias
        ? this.#checker.getAliasedSymbol(symbol)
        : symbol;
    const declaration = origin?.declarations?.find(isTypeDeclaration);
    return declaration?.getSourceFile().isDeclarationFile ? undefined : declaration;
  }

  /** Literals, and types computed from constants, such as `(typeof PHASES)[number]`. */
  #literals(node: ts.TypeNode): Phrase | undefined {
    const type = this.#checker.getTypeFromTypeNode(node);
    const members = type.isUnion() ? type.types : [type];
    const values = members.map((member) => this.#valueOf(member));
    return values.every((value) => value !== undefined)
      ? joined(
          values.map((code) => [{ code }]),
          ' or ',
        )
      : undefined;
  }

  #valueOf(type: ts.Type): string | undefined {
    if (type.isStringLiteral()) return type.value;
    const isPlain =
      type.isNumberLiteral() || (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.BooleanLiteral)) !== 0;
    return isPlain ? this.#checker.typeToString(type) : undefined;
  }
}

/** A declaration that gives a type a name. */
export type TypeDeclaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

export function isTypeDeclaration(node: ts.Node): node is TypeDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

const KEYWORDS = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.StringKeyword, 'text'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.BooleanKeyword, 'true or false'],
  [ts.SyntaxKind.UnknownKeyword, 'anything'],
]);

/** `team:…` for `team:${string}`. */
function templateText(node: ts.TemplateLiteralTypeNode): string {
  return node.templateSpans.reduce((sum, span) => `${sum}…${span.literal.text}`, node.head.text);
}

function text(words: string): Piece {
  return { text: words };
}

function joined(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [text(between), ...phrase]));
}
