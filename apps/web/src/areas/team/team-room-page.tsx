import { Alert, Text } from '@mantine/core';
import type { TeamRoom } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ExerciseClock } from '../../clock/exercise-clock.tsx';
import { useStream } from '../../realtime/use-stream.ts';
import type { StreamLink } from '../../realtime/stream-link.ts';
import { LinkIndicator } from '../../shell/link-indicator.tsx';
import { Loading } from '../../shell/loading.tsx';
import { Page } from '../../shell/page.tsx';
import { Inbox } from './inbox.tsx';
import { InjectView } from './inject-view.tsx';
import { RefusedPage } from './refused-page.tsx';
import { TEAM_FOLD } from './team-fold.ts';
import classes from './team-room.module.css';

/** The room of a team: the clock, the link, the inbox, and the inject that is read. */
export function TeamRoomPage() {
  const { t } = useTranslation('team');
  const { exerciseId = '' } = useParams();
  const { state: room, link, connection } = useStream(exerciseId, TEAM_FOLD);
  const { briefing } = room;
  if (link.status === 'refused') return <RefusedPage exerciseId={exerciseId} error={link.error} />;
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
      {briefing === undefined ? (
        <Loading />
      ) : (
        <Room exerciseId={exerciseId} room={room} connection={connection} />
      )}
    </Page>
  );
}

interface RoomProps {
  readonly exerciseId: string;
  readonly room: TeamRoom;
  readonly connection: StreamLink;
}

function Room({ exerciseId, room, connection }: RoomProps) {
  const { t } = useTranslation('team');
  const { injectId } = useParams();
  const read = room.inbox.find(({ inject }) => inject.injectId === injectId);
  return (
    <>
      {room.noDuff !== undefined && (
        <Alert color="red" role="alert" title={t('noDuff.title')} mb="lg">
          <Text dir="auto">{room.noDuff}</Text>
        </Alert>
      )}
      <div className={classes.room} data-reading={read !== undefined}>
        <Inbox exerciseId={exerciseId} inbox={room.inbox} phase={room.phase} readId={injectId} />
        <div className={classes.reading}>
          {read === undefined ? (
            <Text c="dimmed">{room.inbox.length === 0 ? '' : t('inbox.choose')}</Text>
          ) : (
            <InjectView
              key={read.inject.injectId}
              exerciseId={exerciseId}
              item={read}
              connection={connection}
            />
          )}
        </div>
      </div>
    </>
  );
}
