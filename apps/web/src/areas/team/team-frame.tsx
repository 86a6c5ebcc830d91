import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import { ExerciseClock } from '../../clock/exercise-clock.tsx';
import { useOwnMembership } from '../../exercise/own-membership.ts';
import { RefusedPage } from '../../exercise/refused-page.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { OutboxProvider } from '../../outbox/outbox-provider.tsx';
import { browserKeeper } from '../../realtime/stream-keeper.ts';
import { useStream } from '../../realtime/use-stream.ts';
import { LinkIndicator } from '../../shell/link-indicator.tsx';
import { Loading } from '../../shell/loading.tsx';
import { Page } from '../../shell/page.tsx';
import { Announcements } from './frame/announcements.tsx';
import { RoomNav } from './frame/room-nav.tsx';
import { Standing } from './frame/standing.tsx';
import { WaitingCount } from './frame/waiting-count.tsx';
import { TeamNewsProvider } from './presence/team-news-provider.tsx';
import { TEAM_FOLD } from './team-fold.ts';
import type { OpenTeamRoom } from './team-room.ts';
import classes from './team-room.module.css';

/** What stays while a team goes from one page of its room to another: the clock, the link, and what concerns everybody. */
export function TeamFrame({ accountId }: { readonly accountId: string }) {
  const { t } = useTranslation('team');
  const { exerciseId = '' } = useParams();
  const { code: language } = useLanguage();
  const membership = useOwnMembership(exerciseId);
  const keeper = useMemo(
    // Whose it is was told by the server; of which team it is, by its first entry.
    () => browserKeeper({ exerciseId, accountId, side: language }),
    [exerciseId, accountId, language],
  );
  const { state: room, link, connection } = useStream(exerciseId, TEAM_FOLD, { keeper, language });
  const { briefing } = room;
  const teamId = briefing?.team.id;
  const owner = useMemo(
    () => (teamId === undefined ? undefined : { exerciseId, accountId, side: teamId }),
    [exerciseId, accountId, teamId],
  );
  // What was kept may be of a team that one has left since.
  const isOfAnother =
    teamId !== undefined && membership?.teamId !== undefined && membership.teamId !== teamId;
  useEffect(() => {
    if (isOfAnother) connection.beginAnew();
  }, [isOfAnother, connection]);
  if (link.status === 'refused')
    return <RefusedPage exerciseId={exerciseId} room="team" error={link.error} />;
  const isLive = link.status === 'live' || link.status === 'catching-up';
  return (
    <TeamNewsProvider owner={owner} connection={connection} isLive={isLive}>
      <OutboxProvider owner={owner} connection={connection} isLive={isLive}>
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
    </TeamNewsProvider>
  );
}
