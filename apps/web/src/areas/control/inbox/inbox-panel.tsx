import { useState } from 'react';
import type { MessageDraft } from '../../../messages/message-draft.ts';
import { InboxCompose } from './inbox-compose.tsx';
import { InboxList } from './inbox-list.tsx';
import { InboxThread } from './inbox-thread.tsx';
import { WHOLE_INBOX } from './inbox-filter.ts';
import { useInbox } from './use-inbox.ts';

/** What of the inbox is shown: one thing at a time, for the panel is narrow. */
type Place =
  | { readonly at: 'list' }
  | { readonly at: 'thread'; readonly threadId: string }
  | {
      readonly at: 'compose';
      readonly name: string;
      readonly draft: MessageDraft;
      readonly threadId?: string;
    };

/** The inbox of exercise control: what teams ask of EXCON and of the roles it plays, and the answers in their name. */
export function InboxPanel() {
  const inbox = useInbox();
  const [place, setPlace] = useState<Place>({ at: 'list' });
  const [filter, setFilter] = useState(WHOLE_INBOX);
  // The list, when somebody comes back to it, has its focus on the thread that was read.
  const [lastId, setLastId] = useState<string>();
  const toThread = (threadId: string) => {
    setLastId(threadId);
    setPlace({ at: 'thread', threadId });
  };
  switch (place.at) {
    case 'list':
      return (
        <InboxList
          inbox={inbox}
          filter={filter}
          onFilter={setFilter}
          focusId={lastId}
          onOpen={toThread}
          onWrite={(name, draft) => setPlace({ at: 'compose', name, draft })}
        />
      );
    case 'thread':
      return (
        <InboxThread
          inbox={inbox}
          threadId={place.threadId}
          onBack={() => setPlace({ at: 'list' })}
          onWrite={(name, draft) => setPlace({ at: 'compose', name, draft, threadId: place.threadId })}
        />
      );
    case 'compose': {
      const { threadId } = place;
      return (
        <InboxCompose
          inbox={inbox}
          name={place.name}
          initial={place.draft}
          onDone={() => (threadId === undefined ? setPlace({ at: 'list' }) : toThread(threadId))}
        />
      );
    }
  }
}
