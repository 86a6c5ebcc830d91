import { useEffect, useMemo, type ReactNode } from 'react';
import { databaseName, type Owner } from '../../../browser/owner.ts';
import { browserDraftShelf } from '../../../drafts/draft-shelf.ts';
import { Drafts } from '../../../drafts/drafts.ts';
import { OpenDrafts } from '../../../drafts/use-draft.ts';
import { browserTabs } from '../../../outbox/tabs.ts';
import type { StreamLink } from '../../../realtime/stream-link.ts';
import { TeamNews } from './team-news.ts';
import { OpenTeamNews } from './use-team-news.ts';

interface Props {
  /** Absent until it is known whose room it is. */
  readonly owner: Owner | undefined;
  readonly connection: StreamLink;
  readonly isLive: boolean;
  readonly children: ReactNode;
}

/** Gives the pages of the room who else is here, and the drafts of the team. */
export function TeamNewsProvider({ owner, connection, isLive, children }: Props) {
  // Listens from before the connection is made.
  const news = useMemo(() => new TeamNews(connection), [connection]);
  const drafts = useMemo(
    () => owner && new Drafts(news, browserDraftShelf(owner), browserTabs(databaseName('drafts', owner))),
    [news, owner],
  );
  useEffect(() => {
    void drafts?.start();
    return () => drafts?.stop();
  }, [drafts]);
  useEffect(() => {
    news.lineIs(isLive);
    drafts?.lineIs(isLive);
  }, [news, drafts, isLive]);
  return (
    <OpenTeamNews value={news}>
      <OpenDrafts value={drafts}>{children}</OpenDrafts>
    </OpenTeamNews>
  );
}
