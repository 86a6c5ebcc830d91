import { join } from 'node:path';
import ts from 'typescript';
import { rootDir } from '../../project.mjs';
import { isTypeDeclaration, Phrasing, type TypeDeclaration } from './phrase.ts';
import type { DescribedField, DescribedType, Doc, Phrase } from './type-model.ts';

/** Where a type is declared. */
export interface TypePlace {
  /** Path from the root folder. */
  readonly file: string;
  readonly name: string;
}

/** Describes types and every type of the house that they lead to, in the order in which they are met. */
export function readTypes(places: readonly TypePlace[]): readonly DescribedType[] {
  const program = ts.createProgram(
    places.map(({ file }) => join(rootDir, file)),
    compilerOptions(),
  );
  const reader = new Reader(program.getTypeChecker());
  for (const { file, name } of places) {
    const declaration = program
      .getSourceFile(join(rootDir, file))
      ?.statements.filter(isTypeDeclaration)
      .find((each) => each.name.text === name);
    if (declaration === undefined) throw new Error(`${file} declares no type ${name}.`);
    reader.meet(declaration);
  }
  return reader.describeAll();
}

class Reader {
  readonly #checker: ts.TypeChecker;
  readonly #phrasing: Phrasing;
  readonly #met = new Set<TypeDeclaration>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
    this.#phrasing = new Phrasing(checker, (declaration) => this.meet(declaration));
  }

  meet(declaration: TypeDeclaration): void {
    this.#met.add(declaration);
  }

  describeAll(): readonly DescribedType[] {
    const described: DescribedType[] = [];
    // Describing one adds those it leads to; a set is walked in the order of adding, those added on the way included.
    for (const declaration of this.#met) described.push(this.#describe(declaration));
    const twice = described.find(
      ({ name }, index) => described.findIndex((other) => other.name === name) < index,
    );
    if (twice !== undefined)
      throw new Error(`Two types are named ${twice.name}; a reference needs one name for each.`);
    return described;
  }

  #describe(declaration: TypeDeclaration): DescribedType {
    const head = { name: declaration.name.text, doc: this.#docOf(declaration.name) };
    const shape = ts.isInterfaceDeclaration(declaration) ? declaration : objectIn(declaration.type);
    if (shape !== undefined) return { ...head, fields: this.#fieldsOf(shape) };
    const { type } = declaration as ts.TypeAliasDeclaration;
    return { ...head, phrase: this.#phrasing.of(type) };
  }

  /** Fields of an object type, inherited ones included. */
  #fieldsOf(shape: ts.Node): readonly DescribedField[] {
    return this.#checker
      .getPropertiesOfType(this.#checker.getTypeAtLocation(shape))
      .flatMap((property) => property.declarations ?? [])
      .filter((declaration) => ts.isPropertySignature(declaration))
      .map((property) => this.#field(property));
  }

  #field(property: ts.PropertySignature): DescribedField {
    if (property.type === undefined) throw new Error(`${property.getText()} has no type.`);
    const inner = objectIn(elementOf(property.type));
    return {
      name: ts.isStringLiteral(property.name) ? property.name.text : property.name.getText(),
      isOptional: property.questionToken !== undefined,
      // The fields of an object written in place follow; its type need not name them again.
      type: inner === undefined ? this.#phrasing.of(property.type) : objectPhrase(property.type),
      doc: this.#docOf(property.name),
      fields: inner === undefined ? [] : this.#fieldsOf(inner),
    };
  }

  #docOf(name: ts.Node): Doc {
    const symbol = this.#checker.getSymbolAtLocation(name);
    const text = ts.displayPartsToString(symbol?.getDocumentationComment(this.#checker));
    const tags = (symbol?.getJsDocTags(this.#checker) ?? []).map(
      (tag) => [tag.name, oneLine(ts.displayPartsToString(tag.text))] as const,
    );
    return { text: oneLine(text), tags: Object.fromEntries(tags) };
  }
}

/** The object written in a type node, if it is one: in place, or as the one shape of a mapped type looked up in. */
function objectIn(node: ts.TypeNode): ts.TypeLiteralNode | undefined {
  if (ts.isTypeLiteralNode(node)) return node;
  if (ts.isIndexedAccessTypeNode(node) && ts.isMappedTypeNode(node.objectType))
    return node.objectType.type === undefined ? undefined : objectIn(node.objectType.type);
  return undefined;
}

/** What a list is a list of, and what a nullable type is beside null. */
function elementOf(node: ts.TypeNode): ts.TypeNode {
  if (ts.isTypeOperatorNode(node) || ts.isParenthesizedTypeNode(node)) return elementOf(node.type);
  if (ts.isArrayTypeNode(node)) return elementOf(node.elementType);
  if (ts.isUnionTypeNode(node)) {
    const [only, ...more] = node.types.filter((type) => type.getText() !== 'null');
    if (only !== undefined && more.length === 0) return elementOf(only);
  }
  return node;
}

function objectPhrase(type: ts.TypeNode): Phrase {
  const isNullable = ts.isUnionTypeNode(type);
  const isList = /\[\]$/.test(isNullable ? (type.types[0]?.getText() ?? '') : type.getText());
  return [
    { text: isList ? 'list of objects' : 'object' },
    ...(isNullable ? [{ text: ' or ' }, { code: 'null' }] : []),
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}

function compilerOptions(): ts.CompilerOptions {
  const path = join(rootDir, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as { config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, rootDir).options;
}
