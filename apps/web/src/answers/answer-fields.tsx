import { inLanguage, type Field, type FieldValue, type FieldValues, type Form } from '@cyberdrill/domain';
import { useLanguage } from '../i18n/use-language.ts';
import { ShownWords } from '../words/shown-words.tsx';
import classes from './answer-fields.module.css';
import { AnswerValue } from './answer-value.tsx';

interface Props {
  readonly exerciseId: string;
  readonly form: Form;
  readonly values: FieldValues;
  /** The language that every text of the scenario has. */
  readonly original: string;
  /** Stands where a field was left empty. */
  readonly emptyWords: string;
}

/** A filled-in form to be read: every field with its label, in its order, also those that were left empty. */
export function AnswerFields({ exerciseId, form, values, original, emptyWords }: Props) {
  const { code: language } = useLanguage();
  return (
    <dl className={classes.fields}>
      {form.fields.map((field) => (
        <div key={field.id}>
          <dt>
            <ShownWords words={inLanguage(field.label, language, original)} />
          </dt>
          <dd>
            {isEmpty(values[field.id]) ? (
              <span className={classes.empty}>{emptyWords}</span>
            ) : (
              <AnswerValue
                exerciseId={exerciseId}
                field={field satisfies Field}
                value={values[field.id] as FieldValue}
                original={original}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
