import { mayRead } from '@cyberdrill/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { asRequestError } from '../../api/request-error.ts';
import { useOwnMembership } from '../../exercise/own-membership.ts';
import { RefusedPage } from '../../exercise/refused-page.tsx';
import { RoomsNav } from '../../exercise/rooms-nav.tsx';
import { Failure } from '../../shell/failure.tsx';
import { Loading } from '../../shell/loading.tsx';
import { Page } from '../../shell/page.tsx';
import { ReportDocument } from './document/report-document.tsx';
import { NotYet } from './not-yet.tsx';
import { isNotYet, reportQuery } from './report-query.ts';

/** Answers that say: not you, at no time. */
const REFUSALS = ['NOT_PERMITTED', 'NDA_REQUIRED', 'EXERCISE_UNKNOWN'];

/** The after-action report on screen: all of it, a team's own part, or when there will be one. */
export function ReportPage() {
  const { t } = useTranslation('report');
  const { exerciseId = '' } = useParams();
  const membership = useOwnMembership(exerciseId);
  const { data, error, refetch, isFetching } = useQuery(reportQuery(exerciseId));
  const ask = () => void refetch();
  if (data === undefined && error !== null && REFUSALS.includes(asRequestError(error).code))
    return <RefusedPage exerciseId={exerciseId} room="report" error={asRequestError(error)} />;
  return (
    <Page title={t('title')} width="full" header={<RoomsNav exerciseId={exerciseId} />}>
      {data !== undefined ? (
        <ReportDocument
          exerciseId={exerciseId}
          report={data}
          role={membership?.role}
          onRefresh={ask}
          isRefreshing={isFetching}
        />
      ) : isNotYet(error) ? (
        <NotYet
          title={membership?.title}
          isForTeam={membership === undefined || mayRead(membership.role, 'own-report')}
          onAsk={ask}
          isAsking={isFetching}
        />
      ) : error === null ? (
        <Loading lines={5} />
      ) : (
        <Failure error={error} onRetry={ask} />
      )}
    </Page>
  );
}
