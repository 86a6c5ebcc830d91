import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { roomPath } from '../../exercise/rooms.ts';
import { useStaffRoom } from '../../exercise/staff-frame.tsx';
import { partPath } from './evaluation-paths.ts';
import { useEvaluationRoom } from './evaluation-room.ts';
import classes from './evaluation.module.css';

/** What all parts of the evaluation have: the ways between them, and why nothing can be rated at the moment. */
export function EvaluationFrame() {
  const { t } = useTranslation('evaluation');
  const outer = useStaffRoom();
  const { exerciseId, areLocked, isOnline, may } = useEvaluationRoom();
  const parts = [
    { to: roomPath(exerciseId, 'evaluation'), words: t('nav.queue'), end: true },
    { to: partPath(exerciseId, 'objectives'), words: t('nav.objectives'), end: false },
    { to: partPath(exerciseId, 'observations'), words: t('nav.observations'), end: false },
  ];
  return (
    <>
      <nav className={classes.parts} aria-label={t('nav.label')}>
        {parts.map(({ to, words, end }) => (
          <NavLink key={to} to={to} end={end}>
            {words}
          </NavLink>
        ))}
      </nav>
      {areLocked && (
        <Alert className={classes.notice ?? ''} title={t('lock.locked')}>
          {t('lock.lockedText')}
        </Alert>
      )}
      {!areLocked && !isOnline && (
        <Alert className={classes.notice ?? ''} color="yellow" title={t('lock.offline')}>
          {t('lock.offlineText')}
        </Alert>
      )}
      {!areLocked && isOnline && !may('response:rate') && (
        <Text c="dimmed" className={classes.notice ?? ''}>
          {t('lock.noRight')}
        </Text>
      )}
      <Outlet context={outer} />
    </>
  );
}
