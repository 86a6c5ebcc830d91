import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { nextPage } from '../../../session/next-page.ts';
import { sessionQuery } from '../../../session/session-query.ts';
import { LoadingPage } from '../../../shell/loading-page.tsx';
import { EnrolPage } from '../account/enrol-page.tsx';
import { FactorPage } from './factor-page.tsx';
import { FirstStep } from './first-step.tsx';

/** Signing in, a step at a time: who one is, then the second factor where one is due, then on to where one wanted to go. */
export function SignInPage() {
  const { search } = useLocation();
  const { data, isPending } = useQuery(sessionQuery);
  if (isPending) return <LoadingPage />;
  if (data?.isSignedIn !== true) return <FirstStep {...(data === undefined ? {} : { ways: data.ways })} />;
  switch (data.session.standing) {
    case 'factor-due':
      return <FactorPage session={data.session} />;
    case 'factor-to-enrol':
      return <EnrolPage session={data.session} />;
    case 'full':
      return <Navigate to={nextPage(search)} replace />;
  }
}
