import type { OwnSession } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { Failure } from '../shell/failure.tsx';
import { LoadingPage } from '../shell/loading-page.tsx';
import { Page } from '../shell/page.tsx';
import { signInPath } from './next-page.ts';
import { sessionQuery } from './session-query.ts';

/** Shows a page to who is signed in, and leads everybody else to the sign-in and back. */
export function RequireSession({ children }: { readonly children: (session: OwnSession) => ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { data, error, refetch } = useQuery(sessionQuery);
  if (error !== null && data === undefined)
    return (
      <Page title={t('shell.notShown')}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (data === undefined) return <LoadingPage />;
  if (!data.isSignedIn || data.session.standing !== 'full')
    return <Navigate to={signInPath(pathname)} replace />;
  return children(data.session);
}
