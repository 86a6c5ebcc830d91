import type { FileField, FileInject, FileText } from '../file/scenario-file.ts';
import { child } from '../yaml/source-map.ts';
import type { Located, SoundFile } from './sound-file.ts';

/** A text of the file, and whether names of teams are filled in when it is shown. */
export interface PlacedText extends Located<FileText> {
  readonly takesPlaceholders: boolean;
}

/** Every text that people read, with its place. */
export function allTexts(file: SoundFile): readonly PlacedText[] {
  const { head } = file;
  return [
    ...texts('', { title: head.title, summary: head.summary }),
    ...file.objectives.flatMap(({ item, path }) => texts(path, { title: item.title })),
    ...file.parts.flatMap(({ item, path }) => texts(path, { name: item.name })),
    ...file.roles.flatMap(({ item, path }) =>
      texts(path, { name: item.name, description: item.description }),
    ),
    ...file.phases.flatMap(({ item, path }) => texts(path, { name: item.name })),
    ...file.injects.flatMap(textsOfInject),
    ...file.obligations.flatMap(({ item, path }) => texts(path, { title: item.title })),
  ];
}

function textsOfInject({ item, path }: Located<FileInject>): readonly PlacedText[] {
  const { title, whiteCellNotes, expectedResponse } = item;
  return [
    { path: `${path}.body`, item: item.body, takesPlaceholders: true },
    ...texts(path, { title, whiteCellNotes, expectedResponse }),
    ...each(item.response?.fields, `${path}.response.fields`, textsOfField),
    ...each(item.expectations, `${path}.expectations`, ({ description }, at) => texts(at, { description })),
    ...each(item.hints, `${path}.hints`, ({ text }, at) => texts(at, { text })),
  ];
}

function textsOfField({ label, help, options }: FileField, path: string): readonly PlacedText[] {
  return [...texts(path, { label, help }), ...texts(`${path}.options`, options ?? {})];
}

function each<T>(
  items: readonly T[] | undefined,
  path: string,
  textsOf: (item: T, path: string) => readonly PlacedText[],
): readonly PlacedText[] {
  return (items ?? []).flatMap((item, index) => textsOf(item, child(path, index)));
}

function texts(path: string, named: Readonly<Record<string, FileText | undefined>>): readonly PlacedText[] {
  return Object.entries(named).flatMap(([key, item]) =>
    item === undefined ? [] : [{ path: child(path, key), item, takesPlaceholders: false }],
  );
}
