import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { AccountPage } from './account/account-page.tsx';
import { ExercisesPage } from './exercises/exercises-page.tsx';
import { JoinPage } from './join/join-page.tsx';
import { NdaPage } from './join/nda-page.tsx';
import { PeoplePage } from './people/people-page.tsx';
import { ResetPage } from './sign-in/reset-page.tsx';
import { ReturnPage } from './sign-in/return-page.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { WelcomePage } from './sign-in/welcome-page.tsx';
import './mantine.css';

/** Who one is, how one comes in, and where one takes part. */
export function Pages() {
  return (
    <Routes>
      <Route path="/" element={<ExercisesPage />} />
      <Route path="/sign-in" element={<SignInPage />} />
      <Route path="/welcome" element={<WelcomePage />} />
      <Route path="/join/:code?" element={<JoinPage />} />
      <Route path="/reset" element={<ResetPage />} />
      <Route path="/return" element={<ReturnPage />} />
      <Route path="/account" element={<AccountPage />} />
      <Route path="/exercises/:exerciseId/people" element={<PeoplePage />} />
      <Route path="/exercises/:exerciseId/nda" element={<NdaPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
