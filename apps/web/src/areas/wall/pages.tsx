import { Route, Routes } from 'react-router';
import { RequireSession } from '../../session/require-session.tsx';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import './mantine.css';
import { WallPage } from './wall-page.tsx';

/** What hangs on the wall of the hall: read-only, and without a word that a team would not want there. */
export function Pages() {
  return (
    <Routes>
      <Route
        path="/exercises/:exerciseId/wall"
        element={<RequireSession>{() => <WallPage />}</RequireSession>}
      />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
