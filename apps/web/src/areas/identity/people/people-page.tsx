import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RequireSession } from '../../../session/require-session.tsx';
import { Page } from '../../../shell/page.tsx';
import { AddPerson } from './add-person.tsx';
import { BulkInvitations } from './bulk-invitations.tsx';
import { InvitationsSection } from './invitations-section.tsx';
import { PeopleSection } from './people-section.tsx';

/** Who takes part in an exercise, and how others get in: for directors, registrars and administrators. */
export function PeoplePage() {
  const { t } = useTranslation('identity');
  const { exerciseId = '' } = useParams();
  return (
    <RequireSession>
      {() => (
        <Page title={t('people.title')} width="wide">
          <Stack gap="xl">
            <PeopleSection exerciseId={exerciseId} />
            <BulkInvitations exerciseId={exerciseId} />
            <InvitationsSection exerciseId={exerciseId} />
            <AddPerson exerciseId={exerciseId} />
          </Stack>
        </Page>
      )}
    </RequireSession>
  );
}
