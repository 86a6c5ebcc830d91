import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { roomPath } from '../../../exercise/rooms.ts';
import { ROOM_PAGES } from './room-pages.ts';
import classes from './room-nav.module.css';

/** The ways from one page of the room to the others. */
export function RoomNav({ exerciseId }: { readonly exerciseId: string }) {
  const { t } = useTranslation('team');
  const { pathname } = useLocation();
  const room = roomPath(exerciseId, 'team');
  const [first = ''] = pathname.slice(room.length + 1).split('/');
  // An inject stands in the inbox.
  const current = first === 'injects' ? '' : first;
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      {ROOM_PAGES.map(({ path, word }) => (
        <Link
          key={path}
          to={path === '' ? room : `${room}/${path}`}
          className={classes.link ?? ''}
          aria-current={current === path ? 'page' : undefined}
        >
          {t(`nav.${word}`)}
        </Link>
      ))}
    </nav>
  );
}
