import { Text } from '@mantine/core';
import { mayRead, ratingsByRater, type RatingWork } from '@cyberdrill/domain';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useOwnMembership } from '../../../exercise/own-membership.ts';
import { ScrollTable } from '../../../shell/scroll-table.tsx';
import classes from '../evaluation.module.css';
import { ratersQuery } from '../raters-query.ts';

interface Props {
  readonly works: readonly RatingWork[];
  readonly raterId: string;
  readonly isBlind: boolean;
}

/** How much the reader has rated, and, for who may see it, how much the others have. */
export function QueueProgress({ works, raterId, isBlind }: Props) {
  const { t } = useTranslation('evaluation');
  const id = useId();
  const total = works.reduce((sum, { criteria }) => sum + criteria.length, 0);
  const done = total - works.reduce((sum, { left }) => sum + left, 0);
  return (
    <div className={classes.progress}>
      <label htmlFor={id}>{t('queue.progress', { done, total })}</label>
      <progress id={id} value={done} max={total} />
      {isBlind ? (
        <Text size="sm" c="dimmed">
          {t('queue.blind')}
        </Text>
      ) : (
        <ByRater works={works} raterId={raterId} total={total} />
      )}
    </div>
  );
}

function ByRater({ works, raterId, total }: Omit<Props, 'isBlind'> & { readonly total: number }) {
  const { t } = useTranslation('evaluation');
  const { exerciseId = '' } = useParams();
  const membership = useOwnMembership(exerciseId);
  const mayKnow = membership !== undefined && mayRead(membership.role, 'people');
  const { data: raters } = useQuery({ ...ratersQuery(exerciseId), enabled: mayKnow });
  const counts = ratingsByRater(works);
  const ids = [...new Set([...counts.keys(), ...(raters?.evaluatorIds ?? [])])];
  const others = ids.filter((rater) => rater !== raterId);
  const nameOf = (rater: string) =>
    rater === raterId
      ? t('queue.you')
      : (raters?.nameOf.get(rater) ?? t('queue.other', { number: others.indexOf(rater) + 1 }));
  return (
    <details>
      <summary>{t('queue.byRater')}</summary>
      <ScrollTable label={t('queue.byRater')}>
        <thead>
          <tr>
            <th scope="col">{t('queue.rater')}</th>
            <th scope="col">{t('queue.rated')}</th>
            <th scope="col">{t('queue.left')}</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((rater) => (
            <tr key={rater}>
              <th scope="row">
                <bdi>{nameOf(rater)}</bdi>
              </th>
              <td>{counts.get(rater) ?? 0}</td>
              <td>{total - (counts.get(rater) ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </details>
  );
}
