import type { Announcement } from '@cyberdrill/domain';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keep, kept } from '../../../browser/kept.ts';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useAnnounce } from '../../../shell/announcer.tsx';
import classes from './announcements.module.css';

interface Props {
  readonly exerciseId: string;
  readonly announcements: readonly Announcement[];
}

/** What exercise control tells everybody: shown until it is put away, on this device; said when it comes. */
export function Announcements({ exerciseId, announcements }: Props) {
  const { t } = useTranslation('team');
  const key = `announcements:${exerciseId}`;
  const [hidden, setHidden] = useState(() => Number(kept(key) ?? 0));
  useNews(announcements);
  const shown = announcements.slice(hidden);
  if (shown.length === 0) return null;
  const hide = () => {
    keep(key, String(announcements.length));
    setHidden(announcements.length);
  };
  return (
    <section className={classes.announcements} aria-label={t('announcements.title')}>
      <div>
        <p className={classes.title}>{t('announcements.title')}</p>
        <ul className={classes.list}>
          {shown.map(({ text, at }, index) => (
            <li key={index}>
              <Ltr className={classes.time ?? ''}>{formatExerciseTime(at.exerciseTimeMs)}</Ltr>{' '}
              <span dir="auto" className={classes.text}>
                {text}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <Button size="sm" variant="default" onClick={hide}>
        {t('announcements.hide')}
      </Button>
    </section>
  );
}

/** Says what has come since the page was drawn. */
function useNews(announcements: readonly Announcement[]): void {
  const announce = useAnnounce();
  const told = useRef(announcements.length);
  useEffect(() => {
    const fresh = announcements.slice(told.current);
    told.current = announcements.length;
    if (fresh.length > 0) announce(fresh.map(({ text }) => text).join(' '));
  }, [announcements, announce]);
}
