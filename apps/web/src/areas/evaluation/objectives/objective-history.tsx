import { Text } from '@mantine/core';
import { clockAt } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatExerciseTime, formatUtcTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useEvaluationRoom } from '../evaluation-room.ts';
import classes from '../evaluation.module.css';

/** All that was rated for an objective, as far as the reader may see it: the newest first; when it was seen and when written. */
export function ObjectiveHistory({ objectiveId }: { readonly objectiveId: string }) {
  const { t } = useTranslation('evaluation');
  const { exercise, raterId } = useEvaluationRoom();
  const given = exercise.objectiveRatings.filter((rating) => rating.objectiveId === objectiveId).toReversed();
  const others = [...new Set(given.map(({ rater }) => rater).filter((rater) => rater !== raterId))];
  return (
    <>
      {given.length === 0 && <Text c="dimmed">{t('objectives.historyNone')}</Text>}
      {given.length > 0 && (
        <ol className={classes.history} aria-label={t('objectives.history')}>
          {given.map(({ rater, teamId, rating, observation, observedAtMs, at }) => (
            <li key={`${rater} ${at.wallMs}`}>
              <strong className={classes.mark} data-rating={rating}>
                {t(`objectives.${rating}`)}
              </strong>
              <span>
                <bdi>
                  {teamId === undefined
                    ? t('objectives.everybody')
                    : (exercise.outline.teams.get(teamId)?.team.name ?? teamId)}
                </bdi>{' '}
                ·{' '}
                {rater === raterId ? t('queue.you') : t('queue.other', { number: others.indexOf(rater) + 1 })}
              </span>
              <p className={classes.words} dir="auto">
                {observation}
              </p>
              <span className={classes.soft}>
                {t('objectives.observedAt')}{' '}
                <Ltr>{formatExerciseTime(clockAt(exercise, observedAtMs).exerciseTimeMs)}</Ltr> ·{' '}
                <Ltr>{formatUtcTime(observedAtMs)}</Ltr>; {t('objectives.recordedAt')}{' '}
                <Ltr>{formatUtcTime(at.wallMs)}</Ltr>
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
