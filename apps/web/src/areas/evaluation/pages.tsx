import { Route, Routes } from 'react-router';
import { StaffFrame } from '../../exercise/staff-frame.tsx';
import { RequireSession } from '../../session/require-session.tsx';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { AnswerPage } from './answer/answer-page.tsx';
import { EvaluationFrame } from './evaluation-frame.tsx';
import './mantine.css';
import { ObjectivesPage } from './objectives/objectives-page.tsx';
import { ObservationsPage } from './observations/observations-page.tsx';
import { QueuePage } from './queue/queue-page.tsx';

/** The room of evaluators. */
export function Pages() {
  return (
    <Routes>
      <Route
        path="/exercises/:exerciseId/evaluation"
        element={<RequireSession>{() => <StaffFrame room="evaluation" />}</RequireSession>}
      >
        <Route element={<EvaluationFrame />}>
          <Route index element={<QueuePage />} />
          <Route path="answers/:injectId/:teamId" element={<AnswerPage />} />
          <Route path="objectives" element={<ObjectivesPage />} />
          <Route path="observations" element={<ObservationsPage />} />
        </Route>
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
