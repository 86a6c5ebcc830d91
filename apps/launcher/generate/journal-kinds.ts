import type { TypePlace } from './reference/read-types.ts';
import type { DescribedField, DescribedType } from './reference/type-model.ts';

/** Where every kind of journal entry is declared. */
export const KINDS: TypePlace = { file: 'libs/domain/src/journal/entry-data.ts', name: 'EntryDataMap' };

/** A kind of journal entry as the reference describes it. */
export interface DescribedKind {
  readonly name: string;
  /** What happened, and the fields that say it. */
  readonly data: DescribedType;
  /** Who may see it: `control`, `everyone …`, or `the team …`; the latter may go on with when it is control alone. */
  readonly audience: string;
  /** By whom and when it is written. */
  readonly writtenWhen: string;
}

/**
 * Every kind of journal entry, in the order in which the types declare them.
 * @throws Error naming a kind that says too little
 */
export function describeKinds(types: readonly DescribedType[]): readonly DescribedKind[] {
  return (typeNamed(types, KINDS.name).fields ?? []).map((field) => describeKind(field, types));
}

/** @throws Error when there is no such type */
export function typeNamed(types: readonly DescribedType[], name: string): DescribedType {
  const found = types.find((type) => type.name === name);
  if (found === undefined) throw new Error(`The journal's types lead to no ${name}.`);
  return found;
}

function describeKind({ name, type, doc }: DescribedField, types: readonly DescribedType[]): DescribedKind {
  const [piece] = type;
  if (piece === undefined || !('type' in piece)) throw new Error(`The data of ${name} is no named type.`);
  const data = typeNamed(types, piece.type);
  const { audience = '', writtenWhen = '' } = doc.tags;
  const lacking = [
    ...(audience === '' ? ['@audience'] : []),
    ...(writtenWhen === '' ? ['@writtenWhen'] : []),
    ...(data.doc.text === '' ? ['a comment on its data'] : []),
  ];
  if (lacking.length > 0) throw new Error(`The kind ${name} lacks ${lacking.join(' and ')}.`);
  return { name, data, audience, writtenWhen };
}
