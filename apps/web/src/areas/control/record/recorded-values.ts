import type { Field, FieldValue, FieldValues, Form, Ioc } from '@cyberdrill/domain';

/** What was typed, by the names that {@link optionName} and the fields' ids give. */
export type Typed = Readonly<Record<string, string | undefined>>;

/** The name of the box of one option of a multiple choice. */
export function optionName(fieldId: string, optionId: string): string {
  return `${fieldId} ${optionId}`;
}

/**
 * The answers that were typed for a team; what was left empty is left out. Lists are typed as lines: indicators as `type value`,
 * techniques one a line, a classification as `class/type`. Whether they are right the core says, as for teams.
 */
export function readValues({ fields }: Form, typed: Typed): FieldValues {
  return Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, FieldValue])[] => {
      const value = readValue(field, typed);
      return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
        ? []
        : [[field.id, value]];
    }),
  );
}

function readValue(field: Field, typed: Typed): FieldValue | undefined {
  const text = typed[field.id]?.trim() ?? '';
  switch (field.type) {
    case 'multiple':
      return field.options
        .filter(({ id }) => typed[optionName(field.id, id)] !== undefined)
        .map(({ id }) => id);
    case 'number':
      return text === '' ? undefined : Number(text.replace(',', '.'));
    case 'ioc-set':
      return linesOf(text).map(readIoc);
    case 'attack':
      return linesOf(text).map((line) => line.toUpperCase());
    case 'rsit': {
      const [main = '', type] = text.split('/').map((part) => part.trim());
      if (main === '') return undefined;
      return { class: main, ...(type === undefined || type === '' ? {} : { type }) };
    }
    case 'single':
    case 'text':
      return text;
    case 'file':
      // A file is uploaded by whoever has it; what comes by telephone has none.
      return undefined;
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readIoc(line: string): Ioc {
  const [type = '', ...value] = line.split(/\s+/);
  return { type: type.toLowerCase() as Ioc['type'], value: value.join(' ') };
}
