import { inLanguage, needOf, type ExerciseState, type RatingWork } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ShownWords } from '../../../words/shown-words.tsx';
import classes from '../evaluation.module.css';
import { answerPath } from '../evaluation-paths.ts';
import { AS_STEP } from '../step-title.tsx';

/** What an answer waits for, to see at a glance. */
const SHAPES = { first: '○', second: '◐', third: '◆', nothing: '✓' } as const;

interface Props {
  readonly exerciseId: string;
  readonly exercise: ExerciseState;
  readonly works: readonly RatingWork[];
}

/** Answers, each a link to where it is rated. */
export function QueueList({ exerciseId, exercise, works }: Props) {
  const { t } = useTranslation('evaluation');
  const { code } = useLanguage();
  return (
    <ol className={classes.queue}>
      {works.map((work) => {
        const { inject, teamId, answer, criteria, left } = work;
        const need = needOf(work);
        return (
          <li key={`${inject.id} ${teamId}`}>
            <Link
              className={classes.item ?? ''}
              to={answerPath(exerciseId, inject.id, teamId)}
              state={AS_STEP}
            >
              <span className={classes.itemTitle}>
                <Ltr>{inject.number}</Ltr>{' '}
                <ShownWords words={inLanguage(inject.title, code, exercise.scenario.language)} />
              </span>
              <bdi className={classes.itemTeam}>
                {exercise.outline.teams.get(teamId)?.team.name ?? teamId}
              </bdi>
              <span className={classes.soft}>
                {t('queue.answered')} <Ltr>{formatExerciseTime(answer.at.exerciseTimeMs)}</Ltr>
              </span>
              <span className={classes.soft}>
                {t('queue.criteria', { done: criteria.length - left, total: criteria.length })}
              </span>
              <span className={classes.need} data-need={need}>
                <span aria-hidden>{SHAPES[need]}</span> {t(`queue.need.${need}`)}
              </span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
