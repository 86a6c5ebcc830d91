import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { DemonstrationExercise } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAction } from '../../../api/use-action.ts';
import { roomPath, roomsOf } from '../../../exercise/rooms.ts';
import { formatDuration } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';
import { demonstrationQuery, planDemonstration } from './demonstration-api.ts';
import { stageOf } from './demonstration-state.ts';
import { DemonstrationWays } from './demonstration-ways.tsx';
import { RoomLinks } from './room-links.tsx';

/** A drill that is planned already, for administrators to see what a drill is: to direct, to watch, to play. */
export function DemonstrationCard() {
  const { t } = useTranslation('identity');
  const { data, error, refetch } = useQuery(demonstrationQuery);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="demonstration">
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2} size="h3" id="demonstration">
            {t('demonstration.title')}
          </Title>
          {data?.exercise !== undefined && <Stage {...data.exercise} />}
        </Group>
        {data === undefined &&
          (error === null ? <Loading lines={3} /> : <Failure error={error} onRetry={() => void refetch()} />)}
        {data?.exercise !== undefined && <Stand exercise={data.exercise} />}
        {data?.mayPlan === true && <PlanAnother />}
      </Stack>
    </Paper>
  );
}

function Stage({ phase, hasEnded }: DemonstrationExercise) {
  const { t } = useTranslation('common');
  const isWaiting = phase === 'planned' || phase === 'ready';
  return (
    <Badge color={hasEnded || isWaiting ? 'gray' : 'green'} variant="light">
      {t(`phase.${phase}`)}
    </Badge>
  );
}

/** What it is, and what can be done with it as it stands. */
function Stand({ exercise }: { readonly exercise: DemonstrationExercise }) {
  const { t } = useTranslation('identity');
  const { code } = useLanguage();
  const { exerciseId, title, own, teams, durationMs } = exercise;
  const stage = stageOf(exercise);
  if (stage === 'over')
    return (
      <>
        <Text>{t('demonstration.over')}</Text>
        {own !== undefined && roomsOf(own.role).includes('report') && (
          <Group>
            <Button component={Link} to={roomPath(exerciseId, 'report')}>
              {t('demonstration.toReport')}
            </Button>
          </Group>
        )}
      </>
    );
  return (
    <>
      <Text>
        {t('demonstration.what', { count: teams.length, duration: formatDuration(durationMs, code) })}
      </Text>
      {stage === 'under-way' && <Text>{t('demonstration.underWay')}</Text>}
      {stage === 'under-way' && own !== undefined && (
        <RoomLinks exerciseId={exerciseId} title={title} role={own.role} />
      )}
      <DemonstrationWays exercise={exercise} />
    </>
  );
}

function PlanAnother() {
  const { t } = useTranslation('identity');
  const announce = useAnnounce();
  const planning = useAction(async () => {
    await planDemonstration();
    announce(t('demonstration.planned'));
  });
  return (
    <Stack gap="sm" align="flex-start">
      <Button variant="default" loading={planning.isUnderWay} onClick={planning.start}>
        {t('demonstration.plan')}
      </Button>
      {planning.error !== undefined && <Failure error={planning.error} />}
    </Stack>
  );
}
