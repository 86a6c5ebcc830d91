import type { Scenario } from '@cyberdrill/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { get } from '../../../api/request.ts';
import { RoomsNav } from '../../../exercise/rooms-nav.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { LoadingPage } from '../../../shell/loading-page.tsx';
import { Page } from '../../../shell/page.tsx';
import { ScenarioViews } from './scenario-views.tsx';
import { useWords } from './use-words.ts';

/** The scenario of one exercise, for those in it who may read it. */
export function ExerciseScenarioPage() {
  const { t } = useTranslation('workshop');
  const { exerciseId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['exercises', exerciseId, 'scenario'],
    queryFn: ({ signal }) => get<Scenario>(`/exercises/${encodeURIComponent(exerciseId)}/scenario`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data !== undefined) return <Shown exerciseId={exerciseId} scenario={data} />;
  if (error === null) return <LoadingPage />;
  return (
    <Page title={t('title')}>
      <Failure error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function Shown({ exerciseId, scenario }: { readonly exerciseId: string; readonly scenario: Scenario }) {
  const words = useWords(scenario);
  return (
    <Page title={words.plain(scenario.title)} width="full" header={<RoomsNav exerciseId={exerciseId} />}>
      <ScenarioViews scenario={scenario} />
    </Page>
  );
}
