import { NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import type { NdaText } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../i18n/language-name.ts';
import { directionOf } from '../../../i18n/languages.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

interface Props {
  readonly nda: NdaText;
  /** Which of its texts is read. */
  readonly language: string;
  readonly onLanguage: (language: string) => void;
}

/** The words that are agreed to, in one of the languages they are there in. */
export function NdaWords({ nda, language, onLanguage }: Props) {
  const { t } = useTranslation('identity');
  const { code } = useLanguage();
  const languages = Object.keys(nda.texts);
  const paragraphs = (nda.texts[language] ?? '').split(/\n\s*\n/);
  return (
    <Stack gap="sm">
      <Title order={2}>{t('nda.heading')}</Title>
      {languages.length > 1 && (
        <NativeSelect
          label={t('nda.language')}
          value={language}
          onChange={({ currentTarget }) => onLanguage(currentTarget.value)}
          data={languages.map((value) => ({ value, label: languageName(value, code) }))}
        />
      )}
      <Paper withBorder p="md" lang={language} dir={directionOf(language)}>
        <Stack gap="sm">
          {paragraphs.map((paragraph, index) => (
            <Text key={index}>{paragraph}</Text>
          ))}
        </Stack>
      </Paper>
    </Stack>
  );
}
