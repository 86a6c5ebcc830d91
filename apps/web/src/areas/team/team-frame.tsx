import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import { ExerciseClock } from '../../clock/exercise-clock.tsx';
import { RefusedPage } from '../../exercise/refused-page.tsx';
import { OutboxProvider } from '../../outbox/outbox-provider.tsx';
import { useStream } from '../../realtime/use-stream.ts';
import { LinkIndicator } from '../../shell/link-indicator.tsx';
import { Loading } from '../../shell/loading.tsx';
import { Page } from '../../shell/page.tsx';
import { Announcements } from './frame/announcements.tsx';
import { RoomNav } from './frame/room-nav.tsx';
import { Standing } from './frame/standing.tsx';
import { WaitingCount } from './frame/waiting-count.tsx';
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
  const owner = briefing && { exerciseId, accountId, side: briefing.team.id };
  return (
    <OutboxProvider owner={owner} connection={connection} link={link}>
      <Page
        title={briefing?.title ?? t('room.title')}
        isTitleHidden
        width="full"
        header={
          <div className={classes.status}>
            {briefing !== undefined && (
              <>
                <ExerciseClock clock={room.clock} phase={room.phase} nowMs={() => connection.nowMs()} />
                <bdi className={classes.team}>{briefing.team.name}</bdi>
              </>
            )}
            <LinkIndicator link={link} />
            {owner !== undefined && (
              <>
                <WaitingCount />
                <RoomNav exerciseId={exerciseId} />
              </>
            )}
          </div>
        }
      >
        <Standing room={room} />
        <Announcements exerciseId={exerciseId} announcements={room.announcements} />
        {briefing === undefined || owner === undefined ? (
          <Loading />
        ) : (
          <Outlet
            context={{ ...owner, room: { ...room, briefing }, link, connection } satisfies OpenTeamRoom}
          />
        )}
      </Page>
    </OutboxProvider>
  );
}
