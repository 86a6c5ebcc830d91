import { Anchor, Badge, Stack, Text, Title } from '@mantine/core';
import type { ExerciseListItem } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '../../../api/request.ts';
import { formatDayAndTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';

/** Every exercise of the server, for administrators: they see to it that somebody directs each. */
export function AllExercises() {
  const { t } = useTranslation('identity');
  const { code } = useLanguage();
  const {
    data: exercises,
    error,
    refetch,
  } = useQuery({
    queryKey: ['exercises'],
    queryFn: ({ signal }) => get<readonly ExerciseListItem[]>('/exercises', signal),
  });
  return (
    <Stack gap="sm" component="section" aria-labelledby="all-exercises">
      <Title order={2} id="all-exercises">
        {t('exercises.all')}
      </Title>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {exercises === undefined && error === null && <Loading lines={2} />}
      {exercises?.length === 0 && <Text>{t('exercises.noneAtAll')}</Text>}
      {exercises?.map(({ exerciseId, title, createdAtMs, isLive }) => (
        <div key={exerciseId}>
          <Anchor component={Link} to={`/exercises/${encodeURIComponent(exerciseId)}/people`}>
            <bdi>{title}</bdi>
          </Anchor>{' '}
          <Text span c="dimmed">
            {t('exercises.planned', { time: formatDayAndTime(createdAtMs, code) })}
          </Text>{' '}
          {isLive && (
            <Badge color="green" variant="light">
              {t('exercises.live')}
            </Badge>
          )}
        </div>
      ))}
    </Stack>
  );
}
