import { Table, Text } from '@mantine/core';
import type { PersonView } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';
import { ScrollTable } from '../../../shell/scroll-table.tsx';
import { peopleQuery } from '../api/people-api.ts';
import { Section } from '../parts/section.tsx';
import { PersonActions } from './person-actions.tsx';
import { useTeamNames } from './use-team-names.ts';

/** Everybody who takes part. */
export function PeopleSection({ exerciseId }: { readonly exerciseId: string }) {
  const { t } = useTranslation('identity');
  const { data: people, error, refetch } = useQuery(peopleQuery(exerciseId));
  return (
    <Section title={t('people.heading')}>
      {people === undefined &&
        (error === null ? <Loading /> : <Failure error={error} onRetry={() => void refetch()} />)}
      {people?.length === 0 && <Text>{t('people.none')}</Text>}
      {people !== undefined && people.length > 0 && <PeopleTable exerciseId={exerciseId} people={people} />}
    </Section>
  );
}

function PeopleTable({
  exerciseId,
  people,
}: {
  readonly exerciseId: string;
  readonly people: readonly PersonView[];
}) {
  const { t } = useTranslation('identity');
  const teamName = useTeamNames(exerciseId);
  return (
    <ScrollTable label={t('people.heading')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('field.name')}</Table.Th>
          <Table.Th scope="col">{t('people.role')}</Table.Th>
          <Table.Th scope="col">{t('people.team')}</Table.Th>
          <Table.Th scope="col">{t('people.seat')}</Table.Th>
          <Table.Th scope="col">{t('people.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <Table.Tr key={person.membershipId}>
            <Table.Th scope="row">
              {person.name}
              {person.email !== undefined && (
                <Text size="sm" c="dimmed">
                  <Ltr>{person.email}</Ltr>
                </Text>
              )}
            </Table.Th>
            <Table.Td>{t(`role.${person.role}`)}</Table.Td>
            <Table.Td>{person.teamId === undefined ? '–' : teamName(person.teamId)}</Table.Td>
            <Table.Td>{person.seat ?? '–'}</Table.Td>
            <Table.Td>
              <PersonActions exerciseId={exerciseId} person={person} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </ScrollTable>
  );
}
