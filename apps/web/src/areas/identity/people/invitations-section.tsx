import { Badge, Table, Text } from '@mantine/core';
import type { InvitationStatus, InvitationView } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../api/query-client.ts';
import { formatDayAndTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ConfirmedButton } from '../../../shell/confirmed-button.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';
import { ScrollTable } from '../../../shell/scroll-table.tsx';
import { invitationsQuery, revokeInvitation } from '../api/people-api.ts';
import { Section } from '../parts/section.tsx';
import { useTeamNames } from './use-team-names.ts';

const COLOURS: Readonly<Record<InvitationStatus, string>> = {
  open: 'green',
  full: 'gray',
  expired: 'yellow',
  revoked: 'red',
};

/** Invitations that were made, and how they stand. Their secrets were shown when they were made, and are kept nowhere. */
export function InvitationsSection({ exerciseId }: { readonly exerciseId: string }) {
  const { t } = useTranslation('identity');
  const { data: invitations, error, refetch } = useQuery(invitationsQuery(exerciseId));
  return (
    <Section title={t('invitations.title')}>
      {invitations === undefined &&
        (error === null ? <Loading lines={3} /> : <Failure error={error} onRetry={() => void refetch()} />)}
      {invitations?.length === 0 && <Text>{t('invitations.none')}</Text>}
      {invitations !== undefined && invitations.length > 0 && (
        <ScrollTable label={t('invitations.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('people.role')}</Table.Th>
              <Table.Th scope="col">{t('people.team')}</Table.Th>
              <Table.Th scope="col">{t('invitations.taken')}</Table.Th>
              <Table.Th scope="col">{t('invitations.status')}</Table.Th>
              <Table.Th scope="col">{t('invitations.expires')}</Table.Th>
              <Table.Th scope="col">{t('people.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {invitations.map((invitation) => (
              <InvitationRow key={invitation.invitationId} exerciseId={exerciseId} invitation={invitation} />
            ))}
          </Table.Tbody>
        </ScrollTable>
      )}
    </Section>
  );
}

interface RowProps {
  readonly exerciseId: string;
  readonly invitation: InvitationView;
}

function InvitationRow({ exerciseId, invitation }: RowProps) {
  const { t } = useTranslation('identity');
  const { code } = useLanguage();
  const teamName = useTeamNames(exerciseId);
  const { invitationId, role, teamId, seats, taken, status, expiresAtMs } = invitation;
  const team = teamId === undefined ? undefined : teamName(teamId);
  const lookAgain = () => queryClient.invalidateQueries({ queryKey: invitationsQuery(exerciseId).queryKey });
  return (
    <Table.Tr>
      <Table.Th scope="row">{t(`role.${role}`)}</Table.Th>
      <Table.Td>{team ?? '–'}</Table.Td>
      <Table.Td>
        <Ltr>
          {taken} / {seats}
        </Ltr>
      </Table.Td>
      <Table.Td>
        <Badge variant="light" color={COLOURS[status]}>
          {t(`invitations.is.${status}`)}
        </Badge>
      </Table.Td>
      <Table.Td>{formatDayAndTime(expiresAtMs, code)}</Table.Td>
      <Table.Td>
        {status === 'open' && (
          <ConfirmedButton
            label={t('invitations.revoke')}
            fullLabel={t('invitations.revokeNamed', {
              what: [t(`role.${role}`), team].filter(Boolean).join(', '),
            })}
            consequence={t('invitations.revokeText')}
            run={() => revokeInvitation(exerciseId, invitationId).then(lookAgain)}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
