import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { AD_HOC_FIELD_TYPES, type LanguageTag } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../../i18n/languages.ts';
import classes from './composer.module.css';
import { isChoice, type DraftField, type InjectDraft } from './draft.ts';

interface Props {
  readonly draft: InjectDraft;
  readonly language: LanguageTag;
  readonly onChange: (change: Partial<InjectDraft>) => void;
}

/** All that is written in one language: title, body, and the words of the form. */
export function WordsFields({ draft, language, onChange }: Props) {
  const { t } = useTranslation('msel');
  const written = { lang: language, dir: directionOf(language) } as const;
  const setField = (id: string, change: Partial<DraftField>) =>
    onChange({ fields: draft.fields.map((field) => (field.id === id ? { ...field, ...change } : field)) });
  return (
    <Stack gap="sm">
      <TextInput
        {...written}
        label={t('composer.title')}
        maxLength={300}
        value={draft.title[language] ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ title: { ...draft.title, [language]: value } })
        }
      />
      <Textarea
        {...written}
        label={t('composer.body')}
        description={t('composer.bodyHint', { place: '{{team}}' })}
        rows={5}
        maxLength={20_000}
        value={draft.body[language] ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ body: { ...draft.body, [language]: value } })}
      />
      {draft.kind === 'inject' &&
        draft.fields.map((field, index) => (
          <fieldset key={field.id} className={classes.field}>
            <legend>{t('composer.fieldNumber', { number: index + 1 })}</legend>
            <Stack gap="xs">
              <TextInput
                {...written}
                label={t('composer.label')}
                maxLength={300}
                value={field.label[language] ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  setField(field.id, { label: { ...field.label, [language]: value } })
                }
              />
              {isChoice(field) && (
                <Textarea
                  {...written}
                  label={t('composer.options')}
                  rows={3}
                  value={field.options[language] ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    setField(field.id, { options: { ...field.options, [language]: value } })
                  }
                />
              )}
              <Group gap="sm">
                <NativeSelect
                  aria-label={t('composer.fieldType')}
                  size="xs"
                  value={field.type}
                  data={AD_HOC_FIELD_TYPES.map((value) => ({ value, label: t(`composer.type.${value}`) }))}
                  onChange={({ currentTarget: { value } }) =>
                    setField(field.id, { type: value as DraftField['type'] })
                  }
                />
                <Checkbox
                  size="xs"
                  label={t('composer.required')}
                  checked={field.required}
                  onChange={({ currentTarget: { checked } }) => setField(field.id, { required: checked })}
                />
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onChange({ fields: draft.fields.filter(({ id }) => id !== field.id) })}
                >
                  {t('composer.removeField')}
                </Button>
              </Group>
            </Stack>
          </fieldset>
        ))}
      {draft.kind === 'inject' && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange({ fields: [...draft.fields, newField(draft.fields)] })}
          >
            {t('composer.addField')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function newField(fields: readonly DraftField[]): DraftField {
  let number = fields.length + 1;
  while (fields.some(({ id }) => id === `field-${number}`)) number += 1;
  return { id: `field-${number}`, type: 'text', label: {}, required: false, options: {} };
}
