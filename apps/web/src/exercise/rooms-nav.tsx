import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useOwnMembership } from './own-membership.ts';
import { roomPath, roomsOf } from './rooms.ts';
import classes from './rooms-nav.module.css';

/** The ways from one room of an exercise to the others that are open to one's role; nothing where there is only one. */
export function RoomsNav({ exerciseId }: { readonly exerciseId: string }) {
  const { t } = useTranslation();
  const membership = useOwnMembership(exerciseId);
  const rooms = membership === undefined ? [] : roomsOf(membership.role);
  if (rooms.length < 2) return null;
  return (
    <nav aria-label={t('rooms.nav')} className={classes.nav}>
      {rooms.map((room) => (
        <NavLink key={room} to={roomPath(exerciseId, room)} className={classes.link ?? ''}>
          {t(`rooms.${room}`)}
        </NavLink>
      ))}
    </nav>
  );
}
