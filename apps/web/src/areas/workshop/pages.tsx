import { Route, Routes } from 'react-router';
import { RequireSession } from '../../session/require-session.tsx';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { WorkshopPage } from './workshop-page.tsx';

/** Where scenarios are read, written and made into exercises. */
export function Pages() {
  return (
    <Routes>
      <Route path="/workshop" element={<RequireSession>{() => <WorkshopPage />}</RequireSession>} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
