import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Inbox } from './inbox.tsx';
import { InjectView } from './inject-view.tsx';
import { useTeamRoom } from './team-room.ts';
import classes from './team-room.module.css';

/** The inbox, and the inject that is read. */
export function InboxPage() {
  const { t } = useTranslation('team');
  const { injectId } = useParams();
  const { exerciseId, room, connection } = useTeamRoom();
  const read = room.inbox.find(({ inject }) => inject.injectId === injectId);
  return (
    <div className={classes.room} data-reading={read !== undefined}>
      <Inbox exerciseId={exerciseId} inbox={room.inbox} phase={room.phase} readId={injectId} />
      <div className={classes.reading}>
        {read === undefined ? (
          <Text c="dimmed">{room.inbox.length === 0 ? '' : t('inbox.choose')}</Text>
        ) : (
          <InjectView
            key={read.inject.injectId}
            exerciseId={exerciseId}
            item={read}
            connection={connection}
          />
        )}
      </div>
    </div>
  );
}
