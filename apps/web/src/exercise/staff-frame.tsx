import type { ExerciseState } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Outlet, useOutletContext, useParams } from 'react-router';
import { ExerciseClock } from '../clock/exercise-clock.tsx';
import type { LinkState } from '../realtime/link-state.ts';
import type { StreamLink } from '../realtime/stream-link.ts';
import { useStream } from '../realtime/use-stream.ts';
import { LinkIndicator } from '../shell/link-indicator.tsx';
import { Loading } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { RefusedPage } from './refused-page.tsx';
import type { Room } from './rooms.ts';
import { RoomsNav } from './rooms-nav.tsx';
import { STAFF_FOLD, type StaffRoom } from './staff-fold.ts';
import classes from './staff-frame.module.css';
import { followTeamLinks } from './team-links.ts';

/** What every page of the control and evaluation rooms has: the exercise as it is, and the line by which it is kept so. */
export interface OpenStaffRoom extends StaffRoom {
  readonly exerciseId: string;
  readonly exercise: ExerciseState;
  readonly link: LinkState;
  readonly connection: StreamLink;
}

/** The room that a page of exercise control or evaluation stands in. */
export function useStaffRoom(): OpenStaffRoom {
  return useOutletContext<OpenStaffRoom>();
}

/** The frame of a room of exercise control or evaluation: the clock, the link, the ways to the other rooms. */
export function StaffFrame({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const { exerciseId = '' } = useParams();
  const { state, link, connection } = useStream(exerciseId, STAFF_FOLD);
  const { exercise, entries } = state;
  // Before it starts, which is once all is drawn.
  followTeamLinks(connection);
  if (link.status === 'refused')
    return <RefusedPage exerciseId={exerciseId} room={room} error={link.error} />;
  return (
    <Page
      title={exercise?.title ?? t(`rooms.${room}`)}
      isTitleHidden
      width="full"
      isDense={room === 'control'}
      header={
        <div className={classes.status}>
          {exercise !== undefined && (
            <ExerciseClock
              clock={exercise.clock}
              phase={exercise.phase}
              nowMs={() => connection.nowMs()}
              story={exercise.scenario}
            />
          )}
          <LinkIndicator link={link} />
          <RoomsNav exerciseId={exerciseId} />
        </div>
      }
    >
      {exercise === undefined ? (
        <Loading />
      ) : (
        <Outlet context={{ exerciseId, exercise, entries, link, connection } satisfies OpenStaffRoom} />
      )}
    </Page>
  );
}
