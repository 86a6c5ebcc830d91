import { Button, Group, NativeSelect, Table } from '@mantine/core';
import type { TeamRequest } from '@cyberdrill/contracts';
import { planExercise, type Scenario } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../i18n/language-name.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ScrollTable } from '../../../shell/scroll-table.tsx';
import { useWords } from '../scenario/use-words.ts';

interface Props {
  readonly scenario: Scenario;
  readonly teams: readonly TeamRequest[];
  readonly languages: readonly string[];
  readonly onChange: (teams: readonly TeamRequest[]) => void;
}

/** The teams in the order in which parts are dealt to them; a team further up gets an earlier part. */
export function TeamsTable({ scenario, teams, languages, onChange }: Props) {
  const { t } = useTranslation('workshop');
  const { code } = useLanguage();
  const words = useWords(scenario);
  const plan = planExercise({ scenario, title: scenario.id, teams });
  const partOf = (index: number): string => {
    const part = 'teams' in plan ? plan.teams[index]?.part : undefined;
    return part === undefined ? '–' : words.part(part);
  };
  const read = (id: string, language: string): void =>
    onChange(teams.map((team) => (team.id === id ? { ...team, language } : team)));
  const moveUp = (index: number): void => {
    const [moved] = teams.slice(index, index + 1);
    if (moved !== undefined) onChange(teams.toSpliced(index, 1).toSpliced(index - 1, 0, moved));
  };
  return (
    <ScrollTable label={t('teams.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('teams.name')}</Table.Th>
          <Table.Th>{t('teams.part')}</Table.Th>
          <Table.Th>{t('teams.language')}</Table.Th>
          <Table.Th>{t('teams.change')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {teams.map(({ id, name, language }, index) => (
          <Table.Tr key={id}>
            <Table.Th scope="row">
              <bdi>{name}</bdi>
            </Table.Th>
            <Table.Td>{partOf(index)}</Table.Td>
            <Table.Td>
              <NativeSelect
                aria-label={t('teams.languageOf', { name })}
                value={language}
                onChange={({ currentTarget }) => read(id, currentTarget.value)}
                data={languages.map((tag) => ({ value: tag, label: languageName(tag, code) }))}
              />
            </Table.Td>
            <Table.Td>
              <Group gap="xs" wrap="nowrap">
                <Button
                  size="xs"
                  variant="default"
                  disabled={index === 0}
                  aria-label={t('teams.upNamed', { name })}
                  onClick={() => moveUp(index)}
                >
                  {t('teams.up')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('teams.removeNamed', { name })}
                  onClick={() => onChange(teams.toSpliced(index, 1))}
                >
                  {t('teams.remove')}
                </Button>
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </ScrollTable>
  );
}
