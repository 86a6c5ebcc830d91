import { Button, Stack, Text, Title } from '@mantine/core';
import { isRated, ratingWork } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useEvaluationRoom } from '../evaluation-room.ts';
import { StepTitle } from '../step-title.tsx';
import { asSearch, countsOf, filtered, filterIn, type QueueFilter } from './queue-filter.ts';
import { QueueFilters } from './queue-filters.tsx';
import { QueueList } from './queue-list.tsx';
import { QueueProgress } from './queue-progress.tsx';
import { useQueueNews } from './use-queue-news.ts';

/** What is to be rated, the answer that has waited longest first, and how much of it is done. */
export function QueuePage() {
  const { t } = useTranslation('evaluation');
  const { exercise, exerciseId, raterId, isBlind } = useEvaluationRoom();
  const [search, setSearch] = useSearchParams();
  const works = useMemo(() => ratingWork(exercise, raterId), [exercise, raterId]);
  useQueueNews(works.length);
  const filter = filterIn(search);
  const choose = (next: QueueFilter) => setSearch(asSearch(next), { replace: true });
  const shown = filtered(works, filter);
  return (
    <Stack gap="md">
      <StepTitle>{t('queue.title')}</StepTitle>
      {works.length === 0 ? (
        <Nothing isRated={exercise.scenario.injects.some(({ expectations }) => expectations.some(isRated))} />
      ) : (
        <>
          <QueueProgress works={works} raterId={raterId} isBlind={isBlind} />
          <QueueFilters
            filter={filter}
            counts={countsOf(works, filter)}
            works={works}
            exercise={exercise}
            onChoose={choose}
          />
          {shown.length === 0 ? (
            <Stack gap="sm" align="flex-start">
              <Text>{t('queue.noneHere')}</Text>
              <Button variant="default" onClick={() => choose({ show: 'all' })}>
                {t('queue.clear')}
              </Button>
            </Stack>
          ) : (
            <QueueList exerciseId={exerciseId} exercise={exercise} works={shown} />
          )}
        </>
      )}
    </Stack>
  );
}

function Nothing({ isRated }: { readonly isRated: boolean }) {
  const { t } = useTranslation('evaluation');
  return (
    <div>
      <Title order={3} size="h4">
        {isRated ? t('queue.empty') : t('queue.nothingRated')}
      </Title>
      <Text>{isRated ? t('queue.emptyText') : t('queue.nothingRatedText')}</Text>
    </div>
  );
}
