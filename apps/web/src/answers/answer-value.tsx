import {
  inLanguage,
  type Field,
  type FieldValue,
  type FileReference,
  type Ioc,
  type RsitValue,
} from '@cyberdrill/domain';
import { Ltr } from '../i18n/ltr.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ShownWords } from '../words/shown-words.tsx';
import classes from './answer-fields.module.css';
import { FileLink } from './file-link.tsx';

interface Props {
  readonly exerciseId: string;
  readonly field: Field;
  readonly value: FieldValue;
  readonly original: string;
}

/** The answer to one field, as people read it: options by their labels, codes and indicators from left to right. */
export function AnswerValue({ exerciseId, field, value, original }: Props) {
  const { code: language } = useLanguage();
  const option = (id: string) => {
    const found = 'options' in field ? field.options.find((each) => each.id === id) : undefined;
    return found === undefined ? (
      <Ltr>{id}</Ltr>
    ) : (
      <ShownWords words={inLanguage(found.label, language, original)} />
    );
  };
  // The core has checked each answer against the type of its field.
  switch (field.type) {
    case 'single':
      return option(value as string);
    case 'multiple':
      return (
        <ul className={classes.list}>
          {(value as readonly string[]).map((id) => (
            <li key={id}>{option(id)}</li>
          ))}
        </ul>
      );
    case 'number':
      return (
        <>
          <Ltr>{value as number}</Ltr> {field.unit}
        </>
      );
    case 'text':
      return (
        <p className={classes.words} dir="auto">
          {value as string}
        </p>
      );
    case 'ioc-set':
      return (
        <ul className={classes.list}>
          {(value as readonly Ioc[]).map(({ type, value: indicator }) => (
            <li key={`${type} ${indicator}`}>
              <Ltr>{type}</Ltr> <Ltr className={classes.code ?? ''}>{indicator}</Ltr>
            </li>
          ))}
        </ul>
      );
    case 'rsit': {
      const { class: rsitClass, type } = value as RsitValue;
      return (
        <Ltr className={classes.code ?? ''}>{type === undefined ? rsitClass : `${rsitClass} / ${type}`}</Ltr>
      );
    }
    case 'attack':
      return <Ltr className={classes.code ?? ''}>{(value as readonly string[]).join(', ')}</Ltr>;
    case 'file':
      return <FileLink exerciseId={exerciseId} file={value as FileReference} />;
  }
}
