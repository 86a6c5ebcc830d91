import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RefusedPage } from '../../exercise/refused-page.tsx';
import { RoomsNav } from '../../exercise/rooms-nav.tsx';
import { useStream } from '../../realtime/use-stream.ts';
import { LinkIndicator } from '../../shell/link-indicator.tsx';
import { Loading } from '../../shell/loading.tsx';
import { Page } from '../../shell/page.tsx';
import { WALL_FOLD } from './wall-fold.ts';
import { WallView } from './wall-view.tsx';
import classes from './wall.module.css';

/** What hangs on the wall of the hall: read-only, and without a word that a team would not want there. */
export function WallPage() {
  const { t } = useTranslation('wall');
  const { exerciseId = '' } = useParams();
  const { state, link, connection } = useStream(exerciseId, WALL_FOLD);
  if (link.status === 'refused')
    return <RefusedPage exerciseId={exerciseId} room="wall" error={link.error} />;
  const { briefing } = state.wall;
  return (
    <Page
      title={briefing?.title ?? t('title')}
      isTitleHidden
      width="full"
      header={
        <div className={classes.status}>
          <LinkIndicator link={link} />
          <RoomsNav exerciseId={exerciseId} />
        </div>
      }
    >
      {briefing === undefined ? (
        <Loading />
      ) : (
        <WallView wall={{ ...state.wall, briefing }} link={link} nowMs={() => connection.nowMs()} />
      )}
    </Page>
  );
}
