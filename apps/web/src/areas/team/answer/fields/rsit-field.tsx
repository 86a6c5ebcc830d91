import { RSIT_CLASSES, type RsitValue } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';
import classes from './fields.module.css';

interface Props {
  readonly field: FieldProps;
  readonly value: RsitValue | undefined;
  readonly onChange: (value: RsitValue | undefined) => void;
}

/** A classification by the Reference Security Incident Taxonomy, whose names are not translated. */
export function RsitField({ field, value, onChange }: Props) {
  const { t } = useTranslation('team');
  const types = RSIT_CLASSES.find(({ code }) => code === value?.class)?.types ?? [];
  return (
    <FieldFrame field={field} isGroup>
      <span className={classes.row}>
        <select
          id={field.id}
          lang="en"
          className={`${classes.control} ${classes.short}`}
          aria-label={t('answer.rsitClass')}
          aria-describedby={describedBy(field)}
          value={value?.class ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? undefined : { class: target.value })}
        >
          <option value="">{t('answer.choose')}</option>
          {RSIT_CLASSES.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        {value !== undefined && (
          <select
            lang="en"
            className={`${classes.control} ${classes.short}`}
            aria-label={t('answer.rsitType')}
            value={value.type ?? ''}
            onChange={({ target }) =>
              onChange({ class: value.class, ...(target.value === '' ? {} : { type: target.value }) })
            }
          >
            <option value="">{t('answer.rsitNoType')}</option>
            {types.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </span>
    </FieldFrame>
  );
}
