import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { InjectView } from '../inject/inject-view.tsx';
import { loadAnswer } from '../inject/load-answer.ts';
import { useTeamRoom } from '../team-room.ts';
import { Inbox } from './inbox.tsx';
import classes from './inbox-page.module.css';

/** The inbox, and the inject that is read. */
export function InboxPage() {
  const { t } = useTranslation('team');
  const { injectId } = useParams();
  const { exerciseId, room, link, connection } = useTeamRoom();
  const isLive = link.status === 'live';
  useEffect(() => {
    // While there is a line: an answer may have to be written without one. What does not come now is tried again when it is needed.
    if (isLive) void loadAnswer().catch(() => undefined);
  }, [isLive]);
  const read = room.inbox.find(({ inject }) => inject.injectId === injectId);
  return (
    <div className={classes.room} data-reading={read !== undefined}>
      <div className={classes.list}>
        <Inbox
          exerciseId={exerciseId}
          inbox={room.inbox}
          phase={room.phase}
          clock={room.clock}
          nowMs={() => connection.nowMs()}
          readId={injectId}
        />
      </div>
      <div className={classes.reading}>
        {read !== undefined ? (
          <InjectView key={read.inject.injectId} item={read} />
        ) : (
          <Text c="dimmed">
            {injectId !== undefined ? t('inbox.unknown') : room.inbox.length === 0 ? '' : t('inbox.choose')}
          </Text>
        )}
      </div>
    </div>
  );
}
