import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { InjectView } from '../inject/inject-view.tsx';
import { useTeamRoom } from '../team-room.ts';
import { Inbox } from './inbox.tsx';
import classes from './inbox-page.module.css';

/** The inbox, and the inject that is read. */
export function InboxPage() {
  const { t } = useTranslation('team');
  const { injectId } = useParams();
  const { exerciseId, room, connection } = useTeamRoom();
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
