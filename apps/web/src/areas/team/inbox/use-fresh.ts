import { isUnopened, type InboxItem } from '@cyberdrill/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../shell/announcer.tsx';

/** What has come while the page was looked at. */
export interface Fresh {
  /** In order of release, those that nobody has opened yet. */
  readonly items: readonly InboxItem[];
  /** They have been noticed. */
  readonly notice: () => void;
}

/** Tells what has come since the list was first drawn, and says it; what was there from the beginning is no news. */
export function useFresh(inbox: readonly InboxItem[]): Fresh {
  const { t } = useTranslation('team');
  const announce = useAnnounce();
  const count = inbox.length;
  const [noticed, setNoticed] = useState(count);
  const told = useRef(count);
  useEffect(() => {
    const fresh = count - told.current;
    told.current = count;
    if (fresh > 0) announce(t('inbox.news', { count: fresh }));
  }, [count, announce, t]);
  return { items: inbox.slice(noticed).filter(isUnopened), notice: () => setNoticed(count) };
}
