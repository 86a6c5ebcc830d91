import type { Teammate } from '@cyberdrill/contracts';
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { TeamNews } from './team-news.ts';

export const OpenTeamNews = createContext<TeamNews | undefined>(undefined);

function useNews(): TeamNews {
  const news = useContext(OpenTeamNews);
  if (news === undefined) throw new Error('news of the team are used outside of its room');
  return news;
}

/** Who else of the team is here. */
export function useMates(): readonly Teammate[] {
  const news = useNews();
  return useSyncExternalStore(news.subscribe, news.mates);
}

/** Tells the team which inject is looked at here, while it is. @returns tells that an answer is being written */
export function useLookingAt(injectId: string): () => void {
  const news = useNews();
  useEffect(() => {
    news.looksAt(injectId);
    return () => news.looksAt(undefined);
  }, [news, injectId]);
  return news.writes;
}
