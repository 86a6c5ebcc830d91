import { Anchor, Stack, Text } from '@mantine/core';
import { ratingWork } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { roomPath } from '../../../exercise/rooms.ts';
import { answerPath } from '../evaluation-paths.ts';
import { useEvaluationRoom } from '../evaluation-room.ts';
import classes from '../evaluation.module.css';
import { nextAfter } from '../queue/queue-filter.ts';
import { AS_STEP, StepTitle } from '../step-title.tsx';
import { AnswerView } from './answer-view.tsx';
import { InjectAsSeen } from './inject-as-seen.tsx';
import { RelatedMessages } from './related-messages.tsx';
import { Rubric } from './rubric.tsx';

/** One answer with everything that it is judged by: what the team saw, what it sent, what a good answer holds, and the rubric. */
export function AnswerPage() {
  const { t } = useTranslation('evaluation');
  const { injectId = '', teamId = '' } = useParams();
  const { exercise, exerciseId, raterId } = useEvaluationRoom();
  const works = useMemo(() => ratingWork(exercise, raterId), [exercise, raterId]);
  const work = works.find(({ inject, teamId: id }) => inject.id === injectId && id === teamId);
  const next = nextAfter(works, { injectId, teamId });
  const team = exercise.outline.teams.get(teamId)?.team;
  const back = (
    <Anchor
      className={classes.way ?? ''}
      component={Link}
      to={roomPath(exerciseId, 'evaluation')}
      state={AS_STEP}
    >
      {t('answer.back')}
    </Anchor>
  );
  if (work === undefined || team === undefined)
    return (
      <Stack gap="sm" align="flex-start">
        {back}
        <StepTitle>{t('answer.unknown')}</StepTitle>
        <Text>{t('answer.unknownText')}</Text>
      </Stack>
    );
  return (
    <article>
      {back}
      <div className={classes.answer}>
        <div className={classes.read}>
          <InjectAsSeen
            exerciseId={exerciseId}
            exercise={exercise}
            inject={work.inject}
            team={team}
            cell={work.cell}
          />
          <AnswerView exerciseId={exerciseId} exercise={exercise} work={work} />
          <RelatedMessages exerciseId={exerciseId} exercise={exercise} injectId={injectId} teamId={teamId} />
        </div>
        <div className={classes.rate}>
          {/* Drawn anew for another answer: nothing said about one may stay in the fields of the next. */}
          <Rubric key={`${injectId} ${teamId} ${work.answer.version}`} work={work} />
          {next === undefined ? (
            <Text>{t('answer.nextNone')}</Text>
          ) : (
            <Link
              className={classes.next ?? ''}
              to={answerPath(exerciseId, next.inject.id, next.teamId)}
              state={AS_STEP}
            >
              {t('answer.next')}
            </Link>
          )}
        </div>
      </div>
    </article>
  );
}
