import { Route, Routes } from 'react-router';
import './mantine.css';
import { StaffFrame } from '../../exercise/staff-frame.tsx';
import { RequireSession } from '../../session/require-session.tsx';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { ControlPage } from './control-page.tsx';

/** The room of exercise control (EXCON). */
export function Pages() {
  return (
    <Routes>
      <Route
        path="/exercises/:exerciseId/control"
        element={<RequireSession>{() => <StaffFrame room="control" />}</RequireSession>}
      >
        <Route index element={<ControlPage />} />
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
