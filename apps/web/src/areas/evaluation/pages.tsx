import { Route, Routes } from 'react-router';
import { StaffFrame } from '../../exercise/staff-frame.tsx';
import { RequireSession } from '../../session/require-session.tsx';
import { NotFoundPage } from '../../shell/not-found-page.tsx';

/** The room of evaluators. */
export function Pages() {
  return (
    <Routes>
      <Route
        path="/exercises/:exerciseId/evaluation"
        element={<RequireSession>{() => <StaffFrame room="evaluation" />}</RequireSession>}
      />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
