import { Text, Title } from '@mantine/core';
import type { InboxItem, Phase } from '@cyberdrill/domain';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { StateMark } from '../../exercise/state-mark.tsx';
import { formatExerciseTime } from '../../i18n/format.ts';
import { Ltr } from '../../i18n/ltr.tsx';
import { ShownWords } from '../../words/shown-words.tsx';
import { useAnnounce } from '../../shell/announcer.tsx';
import { injectPath } from './team-paths.ts';
import classes from './team-room.module.css';

interface Props {
  readonly exerciseId: string;
  readonly inbox: readonly InboxItem[];
  readonly phase: Phase;
  /** The inject that is read. */
  readonly readId: string | undefined;
}

/** Every inject the team has received, in the order of the exercise. What comes is added at the end and said; nothing else moves. */
export function Inbox({ exerciseId, inbox, phase, readId }: Props) {
  const { t } = useTranslation('team');
  useNewsOf(inbox.length);
  return (
    <nav className={classes.inbox} aria-labelledby="inbox">
      <Title order={2} id="inbox" size="h3" mb="sm">
        {t('inbox.title')}
      </Title>
      {inbox.length === 0 ? (
        <Text>{phase === 'running' ? t('inbox.emptyRunning') : t('inbox.emptyBefore')}</Text>
      ) : (
        <ol className={classes.list}>
          {inbox.map(({ inject, step, releasedExerciseTimeMs }) => (
            <li key={inject.injectId}>
              <NavLink
                className={classes.item ?? ''}
                to={injectPath(exerciseId, inject.injectId)}
                replace={readId !== undefined}
              >
                <StateMark state={step} />
                <Ltr className={classes.time ?? ''}>{formatExerciseTime(releasedExerciseTimeMs)}</Ltr>
                <ShownWords words={inject.title} className={classes.title} />
              </NavLink>
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}

/** Says how many have come since the list was last drawn; what was there from the beginning is no news. */
function useNewsOf(count: number): void {
  const { t } = useTranslation('team');
  const announce = useAnnounce();
  const told = useRef<number>(undefined);
  useEffect(() => {
    const fresh = count - (told.current ?? count);
    told.current = count;
    if (fresh > 0) announce(t('inbox.news', { count: fresh }));
  }, [count, announce, t]);
}
