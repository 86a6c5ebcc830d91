import { Alert, Table, Text } from '@mantine/core';
import { inLanguage, type Scenario } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../../i18n/language-name.ts';
import { Ltr } from '../../../../i18n/ltr.tsx';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { ScrollTable } from '../../../../shell/scroll-table.tsx';
import { ShownWords } from '../../../../words/shown-words.tsx';
import { translationsOf } from './translations-of.ts';

/** How much of a scenario readers of a language get in another one, and which texts those are. */
export function TranslationGaps({
  scenario,
  language,
}: {
  readonly scenario: Scenario;
  readonly language: string;
}) {
  const { t } = useTranslation('workshop');
  const { code } = useLanguage();
  const [translation] = useMemo(() => translationsOf(scenario, [language]), [scenario, language]);
  if (translation === undefined) return null;
  const { missing, total } = translation;
  const name = languageName(language, code);
  if (missing.length === 0) return <Text>{t('gaps.none', { language: name })}</Text>;
  return (
    <Alert color="yellow" title={t('gaps.title', { language: name, missing: missing.length, total })}>
      <Text mb="sm">{t('gaps.text', { language: languageName(scenario.language, code) })}</Text>
      <details>
        <summary>{t('gaps.list')}</summary>
        <ScrollTable label={t('gaps.list')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('gaps.place')}</Table.Th>
              <Table.Th>{t('gaps.original')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {missing.map(({ path, text }) => (
              <Table.Tr key={path}>
                <Table.Td>
                  <Ltr>{path}</Ltr>
                </Table.Td>
                <Table.Td>
                  <ShownWords
                    words={{ ...inLanguage(text, scenario.language, scenario.language), isFallback: false }}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ScrollTable>
      </details>
    </Alert>
  );
}
