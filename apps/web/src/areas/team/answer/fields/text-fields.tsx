import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../../i18n/ltr.tsx';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';
import classes from './fields.module.css';

interface Props {
  readonly field: FieldProps;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Words, on one line or on many. */
export function WordsField({ field, value, onChange, isLong }: Props & { readonly isLong: boolean }) {
  const common = {
    id: field.id,
    value,
    dir: 'auto',
    'aria-invalid': field.problem !== undefined,
    'aria-describedby': describedBy(field),
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  } as const;
  return (
    <FieldFrame field={field}>
      {isLong ? (
        <textarea className={`${classes.control} ${classes.area}`} rows={6} {...common} />
      ) : (
        <input type="text" className={classes.control} {...common} />
      )}
    </FieldFrame>
  );
}

/** A number. What is typed stays as it was typed; it is read when the answer is sent. */
export function NumberField({ field, value, onChange, unit }: Props & { readonly unit: string | undefined }) {
  return (
    <FieldFrame field={field}>
      <span className={classes.row}>
        <input
          type="text"
          inputMode="decimal"
          className={`${classes.control} ${classes.short} ${classes.code}`}
          id={field.id}
          value={value}
          aria-invalid={field.problem !== undefined}
          aria-describedby={describedBy(field)}
          onChange={(event) => onChange(event.target.value)}
        />
        {unit !== undefined && <Ltr>{unit}</Ltr>}
      </span>
    </FieldFrame>
  );
}

/** Techniques of MITRE ATT&CK, by their ids. */
export function TechniquesField({ field, value, onChange }: Props) {
  const { t } = useTranslation('team');
  return (
    <FieldFrame field={field}>
      <input
        type="text"
        className={`${classes.control} ${classes.code}`}
        id={field.id}
        value={value}
        placeholder="T1486, T1566.001"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={field.problem !== undefined}
        aria-describedby={[`${field.id}-how`, describedBy(field)].join(' ').trim()}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${field.id}-how`} className={classes.help}>
        {t('answer.techniques')}
      </p>
    </FieldFrame>
  );
}
