import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLocalTime } from '../i18n/format.ts';
import { Ltr } from '../i18n/ltr.tsx';
import type { LinkState } from '../realtime/link-state.ts';
import { useAnnounce } from './announcer.tsx';
import classes from './link-indicator.module.css';

const LOOKS: Readonly<
  Record<LinkState['status'], { readonly shape: string; readonly className: string | undefined }>
> = {
  connecting: { shape: '◌', className: classes.warn },
  live: { shape: '●', className: classes.good },
  'catching-up': { shape: '◔', className: classes.warn },
  reconnecting: { shape: '◌', className: classes.warn },
  offline: { shape: '✕', className: classes.bad },
  refused: { shape: '✕', className: classes.bad },
};

/** How the link is: a shape, a colour and words; each change is also said. */
export function LinkIndicator({ link }: { readonly link: LinkState }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const words = t(`link.${link.status}`);
  const told = useRef<LinkState['status']>('connecting');
  useEffect(() => {
    // The way from the first connection to live is no news.
    const isNews =
      told.current !== link.status && !(told.current === 'connecting' && link.status !== 'offline');
    told.current = link.status;
    if (isNews) announce(words);
  }, [link.status, words, announce]);
  const { shape, className } = LOOKS[link.status];
  return (
    <span className={`${classes.indicator} ${className ?? ''}`} data-link={link.status}>
      <span aria-hidden>{shape}</span>
      <span>
        {words}
        {'sinceMs' in link && (
          <>
            {' '}
            {t('link.since')} <Ltr>{formatLocalTime(link.sinceMs)}</Ltr>
          </>
        )}
      </span>
    </span>
  );
}
