import { inLanguage, type Field } from '@cyberdrill/domain';
import { Checkbox, Fieldset, Stack, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../forms/select-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { optionName } from './recorded-values.ts';

interface Props {
  readonly field: Field;
  /** The language that every text of the scenario has. */
  readonly original: string;
}

/** One field of an inject's form, to be filled in for a team. Nothing is required: control enters what it was told. */
export function RecordField({ field, original }: Props) {
  const { t } = useTranslation('control');
  const { code } = useLanguage();
  const id = useId();
  const label = inLanguage(field.label, code, original).text;
  const words = (text: Field['label']) => inLanguage(text, code, original).text;
  switch (field.type) {
    case 'single':
      return (
        <SelectField
          name={field.id}
          label={label}
          options={[
            { value: '', label: t('record.noAnswer') },
            ...field.options.map((option) => ({ value: option.id, label: words(option.label) })),
          ]}
        />
      );
    case 'multiple':
      return (
        <Fieldset legend={label}>
          <Stack gap="xs">
            {field.options.map((option) => (
              <Checkbox key={option.id} name={optionName(field.id, option.id)} label={words(option.label)} />
            ))}
          </Stack>
        </Fieldset>
      );
    case 'number':
      return <TextField name={field.id} label={label} content="code" isOptional inputMode="numeric" />;
    case 'text':
    case 'ioc-set':
    case 'attack':
    case 'rsit':
      return (
        <Textarea
          id={id}
          name={field.id}
          label={t('record.optional', { label })}
          dir={field.type === 'text' ? 'auto' : 'ltr'}
          rows={field.type === 'rsit' ? 1 : 3}
          {...(field.type === 'text' ? {} : { description: t(`record.help.${field.type}`) })}
        />
      );
    case 'file':
      return null;
  }
}
