import type { Checkpoint } from '@cyberdrill/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../../api/request.ts';
import { formatExactUtc } from '../../../i18n/format.ts';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';
import classes from './sections.module.css';

interface Props {
  readonly exerciseId: string;
  /** Hash of the entry this report ends with. */
  readonly headHash: string;
}

/** What the server has signed of the journal, and whether the end of this report is among it. */
export function Checkpoints({ exerciseId, headHash }: Props) {
  const { t } = useTranslation('report');
  const { data, error, refetch } = useQuery({
    queryKey: ['exercises', exerciseId, 'checkpoints'],
    queryFn: ({ signal }) =>
      get<readonly Checkpoint[]>(`/exercises/${encodeURIComponent(exerciseId)}/checkpoints`, signal),
  });
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={1} />;
  const last = data.at(-1);
  const isSigned = data.some((checkpoint) => checkpoint.headHash === headHash);
  return (
    <dl className={classes.facts}>
      <dt>{t('method.checkpoints')}</dt>
      <dd>
        {data.length}
        {last !== undefined && (
          <div>
            {t('method.lastCheckpoint', { seq: last.seq, utc: formatExactUtc(last.atMs) })}{' '}
            {t(isSigned ? 'method.matches' : 'method.differs')}
          </div>
        )}
      </dd>
    </dl>
  );
}
