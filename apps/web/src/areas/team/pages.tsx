import { Route, Routes } from 'react-router';
import { RequireSession } from '../../session/require-session.tsx';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { InboxPage } from './inbox/inbox-page.tsx';
import { LATER } from './later-pages.tsx';
import { TeamFrame } from './team-frame.tsx';

/** Where a team works during an exercise. This area is loaded over the worst lines: keep it light. */
export function Pages() {
  return (
    <Routes>
      <Route
        path="/exercises/:exerciseId/team"
        element={
          <RequireSession>{({ account }) => <TeamFrame accountId={account.accountId} />}</RequireSession>
        }
      >
        <Route index element={<InboxPage />} />
        <Route path="injects/:injectId" element={<InboxPage />} />
        <Route path="messages" element={LATER.messages}>
          <Route index element={LATER.noThread} />
          <Route path="new" element={LATER.compose} />
          <Route path=":threadId" element={LATER.thread} />
        </Route>
        <Route path="directory" element={LATER.directory} />
        <Route path="reports" element={LATER.reports} />
        <Route path="log" element={LATER.log} />
        <Route path="scores" element={LATER.scores} />
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
