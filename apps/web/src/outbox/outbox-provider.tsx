import { useEffect, useMemo, type ReactNode } from 'react';
import { databaseName, type Owner } from '../browser/owner.ts';
import type { LinkState } from '../realtime/link-state.ts';
import type { StreamLink } from '../realtime/stream-link.ts';
import { Outbox } from './outbox.ts';
import { browserShelf } from './shelf.ts';
import { browserTabs } from './tabs.ts';
import { OpenOutbox } from './use-outbox.ts';

interface Props {
  /** Absent until it is known whose page it is; nothing can be sent before. */
  readonly owner: Owner | undefined;
  readonly connection: StreamLink;
  readonly link: LinkState;
  readonly children: ReactNode;
}

/** Gives the pages in it an outbox: what is sent from them is kept on the device until the server has it. */
export function OutboxProvider({ owner, connection, link, children }: Props) {
  const { exerciseId, accountId, side } = owner ?? {};
  const outbox = useMemo(() => {
    if (exerciseId === undefined || accountId === undefined || side === undefined) return undefined;
    const whose = { exerciseId, accountId, side };
    return new Outbox(connection, browserShelf(whose), browserTabs(databaseName('outbox', whose)));
  }, [connection, exerciseId, accountId, side]);
  useEffect(() => {
    void outbox?.start();
    return () => outbox?.stop();
  }, [outbox]);
  const isLive = link.status === 'live' || link.status === 'catching-up';
  useEffect(() => outbox?.lineIs(isLive), [outbox, isLive]);
  return <OpenOutbox value={outbox}>{children}</OpenOutbox>;
}
