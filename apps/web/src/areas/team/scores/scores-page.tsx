import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { areScoresLocked } from '@cyberdrill/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { roomPath } from '../../../exercise/rooms.ts';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';
import { useTeamRoom } from '../team-room.ts';
import { OwnScores } from './own-scores.tsx';
import { ownReportQuery } from './scores-query.ts';
import classes from './scores-page.module.css';

/** The team's scores, as far and as soon as the exercise shows them; before that, when they will be there. */
export function ScoresPage() {
  const { t } = useTranslation('messages');
  const { exerciseId, room } = useTeamRoom();
  const { scoringMode } = room.briefing.settings;
  const hasEnded = room.clock.state === 'stopped';
  const { data, error, refetch, isFetching } = useQuery({
    ...ownReportQuery(exerciseId, room.phase),
    enabled: hasEnded && scoringMode !== 'none',
  });
  return (
    <div className={classes.page}>
      <Title order={2} size="h3">
        {t('scores.title')}
      </Title>
      <Text>{t(`scores.mode.${scoringMode}`)}</Text>
      {scoringMode !== 'none' && !hasEnded && <Alert color="blue">{t('scores.notYet')}</Alert>}
      {scoringMode !== 'none' && hasEnded && (
        <>
          <Group gap="md">
            <Text fw={600}>{t(areScoresLocked(room.phase) ? 'scores.final' : 'scores.provisional')}</Text>
            <Button size="sm" variant="default" loading={isFetching} onClick={() => void refetch()}>
              {t('scores.refresh')}
            </Button>
          </Group>
          {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
          {data === undefined ? error === null && <Loading /> : <OwnScores report={data} />}
        </>
      )}
      {hasEnded && (
        <Anchor component={Link} to={roomPath(exerciseId, 'report')}>
          {t('scores.toReport')}
        </Anchor>
      )}
    </div>
  );
}
