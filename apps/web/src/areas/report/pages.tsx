import { Route, Routes } from 'react-router';
import { RequireSession } from '../../session/require-session.tsx';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { ReportPage } from './report-page.tsx';

/** The after-action report on screen. */
export function Pages() {
  return (
    <Routes>
      <Route
        path="/exercises/:exerciseId/report"
        element={<RequireSession>{() => <ReportPage />}</RequireSession>}
      />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
