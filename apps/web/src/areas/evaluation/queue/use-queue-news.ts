import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../shell/announcer.tsx';

/** Says how many answers have come since the list was last drawn; they stand at its end, nothing else moves. */
export function useQueueNews(count: number): void {
  const { t } = useTranslation('evaluation');
  const announce = useAnnounce();
  const told = useRef<number>(undefined);
  useEffect(() => {
    const fresh = count - (told.current ?? count);
    told.current = count;
    if (fresh > 0) announce(t('queue.news', { count: fresh }));
  }, [count, announce, t]);
}
