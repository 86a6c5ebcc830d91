import { Anchor, Text } from '@mantine/core';
import { Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RequireSession } from '../../session/require-session.tsx';
import { LoadingPage } from '../../shell/loading-page.tsx';
import { Page } from '../../shell/page.tsx';

/** A page for those who may read every scenario of the server; others are told where to read theirs. */
export function ForAuthors({ page: Shown }: { readonly page: ComponentType }) {
  return (
    <RequireSession>
      {({ account }) =>
        account.isAdministrator ? (
          <Suspense fallback={<LoadingPage />}>
            <Shown />
          </Suspense>
        ) : (
          <NotForYou />
        )
      }
    </RequireSession>
  );
}

function NotForYou() {
  const { t } = useTranslation('workshop');
  return (
    <Page title={t('title')}>
      <Text mb="md">{t('notForYou')}</Text>
      <Anchor component={Link} to="/">
        {t('toExercises')}
      </Anchor>
    </Page>
  );
}
