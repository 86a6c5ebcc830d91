import type { DescribedField, DescribedType, Doc, Phrase } from './type-model.ts';

/** Writes described types as Markdown, with links between them. */
export class Markdown {
  /** Types that have a heading of their own, by name. */
  readonly #types: ReadonlyMap<string, DescribedType>;

  constructor(types: readonly DescribedType[]) {
    this.#types = new Map(types.map((type) => [type.name, type]));
  }

  /** A heading, what the type is for, and its fields or what else it is. */
  type(type: DescribedType): string {
    const body =
      type.fields === undefined
        ? `It is written as: ${this.phrase(type.phrase ?? [])}.`
        : this.fields(type.fields);
    return [`### ${type.name}`, this.doc(type.doc), body].filter((part) => part !== '').join('\n\n');
  }

  /** A table of fields; those of an object written in place follow it under its name. */
  fields(fields: readonly DescribedField[]): string {
    if (fields.length === 0) return 'No fields.';
    return [
      '| field | type | meaning |',
      '| --- | --- | --- |',
      ...fields.flatMap((field) => this.#rows(field, '')),
    ].join('\n');
  }

  doc({ text }: Doc): string {
    return text.replaceAll(/\{@link (\w+)\}/g, (_link, name: string) => this.#link(name));
  }

  phrase(phrase: Phrase): string {
    return phrase
      .map((piece) => {
        if ('type' in piece) return this.#link(piece.type);
        return 'code' in piece ? `\`${piece.code}\`` : piece.text;
      })
      .join('');
  }

  #rows(field: DescribedField, prefix: string): readonly string[] {
    const name = `${prefix}${field.name}`;
    const type = `${this.phrase(field.type)}${field.isOptional ? ', may be absent' : ''}`;
    const cells = [`\`${name}\``, type, this.doc(this.#meaning(field))].map((cell) =>
      cell.replaceAll('|', '\\|'),
    );
    return [`| ${cells.join(' | ')} |`, ...field.fields.flatMap((inner) => this.#rows(inner, `${name}.`))];
  }

  /** What a field says of itself, or else what its type is for. */
  #meaning({ doc, type }: DescribedField): Doc {
    const named = type.flatMap((piece) => ('type' in piece ? [this.#types.get(piece.type)] : []));
    return doc.text !== '' || named.length !== 1
      ? doc
      : { text: firstSentence(named[0]?.doc.text ?? ''), tags: {} };
  }

  #link(name: string): string {
    return this.#types.has(name) ? `[${name}](#${name.toLowerCase()})` : `\`${name}\``;
  }
}

/** Up to the first full stop that ends a sentence. */
export function firstSentence(text: string): string {
  const [first = ''] = text.split(/(?<=\.) (?=[A-Z])/);
  return first;
}
