import {
  inLanguage,
  type Field,
  type FileReference,
  type RsitValue,
  type ShownText,
  type Text,
} from '@cyberdrill/domain';
import { iocsIn } from '../answer-content.ts';
import { ChoiceField } from './choice-field.tsx';
import { FileField } from './file-field.tsx';
import { IocField } from './ioc-field.tsx';
import { RsitField } from './rsit-field.tsx';
import { NumberField, TechniquesField, WordsField } from './text-fields.tsx';

const LARGEST_FILE_BYTES = 5_000_000;

interface Props {
  readonly id: string;
  readonly field: Field;
  /** The reader's language, and the one to take where a text lacks it. */
  readonly languages: readonly [wanted: string, fallback: string];
  readonly value: unknown;
  readonly problem: string | undefined;
  /** `undefined`: nothing is filled in. */
  readonly onChange: (value: unknown) => void;
}

/** A field of the form that an inject asks to be filled in. */
export function AnswerField({ id, field, languages, value, problem, onChange }: Props) {
  const inReadersWords = (text: Text): ShownText => inLanguage(text, ...languages);
  const frame = {
    id,
    label: inReadersWords(field.label),
    help: field.help && inReadersWords(field.help),
    isRequired: field.required === true,
    problem,
  };
  const typed = typeof value === 'string' ? value : '';
  const onType = (text: string) => onChange(text === '' ? undefined : text);
  switch (field.type) {
    case 'single':
    case 'multiple': {
      const isMultiple = field.type === 'multiple';
      const chosen = isMultiple ? (Array.isArray(value) ? (value as readonly string[]) : []) : [typed];
      return (
        <ChoiceField
          field={frame}
          options={field.options.map((option) => ({ ...option, label: inReadersWords(option.label) }))}
          isMultiple={isMultiple}
          chosen={chosen}
          onChange={(ids) => onChange(isMultiple ? (ids.length === 0 ? undefined : ids) : ids[0])}
        />
      );
    }
    case 'number':
      return <NumberField field={frame} value={typed} unit={field.unit} onChange={onType} />;
    case 'text':
      return <WordsField field={frame} value={typed} isLong={field.multiline === true} onChange={onType} />;
    case 'attack':
      return <TechniquesField field={frame} value={typed} onChange={onType} />;
    case 'ioc-set':
      return (
        <IocField
          field={frame}
          iocs={iocsIn(value)}
          onChange={(iocs) => onChange(iocs.length === 0 ? undefined : iocs)}
        />
      );
    case 'rsit':
      return <RsitField field={frame} value={value as RsitValue | undefined} onChange={onChange} />;
    case 'file':
      return (
        <FileField
          field={frame}
          file={value as FileReference | undefined}
          maxBytes={field.maxBytes ?? LARGEST_FILE_BYTES}
          onChange={onChange}
        />
      );
  }
}
