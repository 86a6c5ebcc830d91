import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import { ExerciseClock } from '../../clock/exercise-clock.tsx';
import { RefusedPage } from '../../exercise/refused-page.tsx';
import { OutboxProvider } from '../../outbox/outbox-provider.tsx';
import { useStream } from '../../realtime/use-stream.ts';
import { LinkIndicator } from '../../shell/link-indicator.tsx';
import { Loading } from '../../shell/loading.tsx';
import { Page } from '../../shell/page.tsx';
import { TEAM_FOLD } from './team-fold.ts';
import type { OpenTeamRoom } from './team-room.ts';
import classes from './team-room.module.css';

/** What stays while a team goes from one page of its room to another: the clock, the link, and what concerns everybody. */
export function TeamFrame({ accountId }: { readonly accountId: string }) {
  const { t } = useTranslation('team');
  const { exerciseId = '' } = useParams();
  const { state: room, link, connection } = useStream(exerciseId, TEAM_FOLD);
  const { briefing } = room;
  if (link.status === 'refused')
    return <RefusedPage exerciseId={exerciseId} room="team" error={link.error} />;
  return (
    <Page
      title={briefing?.title ?? t('room.title')}
      width="full"
      header={
        <div className={classes.status}>
          {briefing !== undefined && (
            <ExerciseClock clock={room.clock} phase={room.phase} nowMs={() => connection.nowMs()} />
          )}
          {briefing !== undefined && <Text fw={600}>{briefing.team.name}</Text>}
          <LinkIndicator link={link} />
        </div>
      }
    >
      {room.noDuff !== undefined && (
        <Alert color="red" role="alert" title={t('noDuff.title')} mb="lg">
          <Text dir="auto">{room.noDuff}</Text>
        </Alert>
      )}
      {briefing === undefined ? (
        <Loading />
      ) : (
        <OutboxProvider
          owner={{ exerciseId, accountId, side: briefing.team.id }}
          connection={connection}
          link={link}
        >
          <Outlet
            context={{ exerciseId, room: { ...room, briefing }, link, connection } satisfies OpenTeamRoom}
          />
        </OutboxProvider>
      )}
    </Page>
  );
}
