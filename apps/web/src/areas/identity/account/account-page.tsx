import { Stack } from '@mantine/core';
import type { OwnSession } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import { RequireSession } from '../../../session/require-session.tsx';
import { Page } from '../../../shell/page.tsx';
import { FactorsSection } from './factors-section.tsx';
import { NameSection } from './name-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

/** One's own account: how one is called, how one signs in, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation('identity');
  return (
    <RequireSession>
      {(session: OwnSession) => (
        <Page title={t('account.title')}>
          <Stack gap="xl">
            <NameSection account={session.account} />
            <PasswordSection session={session} />
            <FactorsSection session={session} />
            <SessionsSection />
          </Stack>
        </Page>
      )}
    </RequireSession>
  );
}
