import { Route, Routes } from 'react-router';
import { RequireSession } from '../../session/require-session.tsx';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { TeamRoomPage } from './team-room-page.tsx';

/** Where a team works during an exercise. This area is loaded over the worst lines: keep it light. */
export function Pages() {
  return (
    <Routes>
      <Route
        path="/exercises/:exerciseId/team/:injectId?"
        element={<RequireSession>{() => <TeamRoomPage />}</RequireSession>}
      />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
