import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { RequireSession } from '../../session/require-session.tsx';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { ForAuthors } from './for-authors.tsx';
import './mantine.css';
import { ExerciseScenarioPage } from './scenario/exercise-scenario-page.tsx';
import { PackPage } from './scenario/pack-page.tsx';
import { ShelfPage } from './shelf/shelf-page.tsx';

// The editor is heavy, and few open it.
const EditorPage = lazy(() =>
  import('./editor/editor-page.tsx').then(({ EditorPage: Page }) => ({ default: Page })),
);
const PlanPage = lazy(() => import('./plan/plan-page.tsx').then(({ PlanPage: Page }) => ({ default: Page })));

/** Where scenarios are read, written and made into exercises. */
export function Pages() {
  return (
    <Routes>
      <Route path="/workshop" element={<ForAuthors page={ShelfPage} />} />
      <Route path="/workshop/:scenario" element={<ForAuthors page={PackPage} />} />
      <Route path="/workshop/:scenario/edit" element={<ForAuthors page={EditorPage} />} />
      <Route path="/workshop/:scenario/plan" element={<ForAuthors page={PlanPage} />} />
      <Route
        path="/exercises/:exerciseId/scenario"
        element={<RequireSession>{() => <ExerciseScenarioPage />}</RequireSession>}
      />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
