import { Table, Text } from '@mantine/core';
import type { Obligation, Scenario } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ScrollTable } from '../../../shell/scroll-table.tsx';
import { ShownWords } from '../../../words/shown-words.tsx';
import { useConditionWords } from './use-condition-words.ts';
import { useWords } from './use-words.ts';

/** Who must tell whom, by when: what is tested of the cooperation between teams. */
export function Duties({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('workshop');
  const { code } = useLanguage();
  const words = useWords(scenario);
  const { condition } = useConditionWords(scenario);
  if (scenario.obligations.length === 0) return <Text>{t('duties.none')}</Text>;
  const list = (names: readonly string[]): string => new Intl.ListFormat(code).format(names);
  const party = (to: Obligation['to'][number]): string => {
    if (to === 'part:*') return t('duties.everyOther');
    return to.startsWith('part:') ? words.part(to.slice(5)) : words.role(to.slice(5));
  };
  return (
    <ScrollTable label={t('views.duties')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('duties.duty')}</Table.Th>
          <Table.Th>{t('duties.who')}</Table.Th>
          <Table.Th>{t('duties.whom')}</Table.Th>
          <Table.Th>{t('duties.from')}</Table.Th>
          <Table.Th>{t('duties.within')}</Table.Th>
          <Table.Th>{t('duties.known')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {scenario.obligations.map(({ id, title, from, to, trigger, deadlineMs, knownToTeam }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row">
              <ShownWords words={words.shown(title)} />
            </Table.Th>
            <Table.Td>{from.length === 0 ? t('everyTeam') : list(from.map(words.part))}</Table.Td>
            <Table.Td>{list(to.map(party))}</Table.Td>
            <Table.Td>{condition(trigger)}</Table.Td>
            <Table.Td>
              <bdi>{formatDuration(deadlineMs, code)}</bdi>
            </Table.Td>
            <Table.Td>{knownToTeam ? t('duties.shown') : t('duties.silent')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </ScrollTable>
  );
}
