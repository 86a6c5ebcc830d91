import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useMatch } from 'react-router';
import { roomPath } from '../../../exercise/rooms.ts';
import { useTeamRoom } from '../team-room.ts';
import { composePath } from './message-paths.ts';
import { Outgoing } from './outgoing.tsx';
import classes from './messages-page.module.css';
import { ThreadList } from './thread-list.tsx';
import { useMailbox } from './use-mailbox.ts';

/** The team's messages: the list, and what is read or written. */
export function MessagesPage() {
  const { t } = useTranslation('messages');
  const room = useTeamRoom();
  const mailbox = useMailbox();
  const opened = useMatch(`${roomPath(':exerciseId', 'team').replace('%3A', ':')}/messages/:threadId`);
  const openedId = opened?.params.threadId;
  return (
    <div className={classes.page} data-reading={openedId !== undefined}>
      <section className={classes.list} aria-labelledby="messages-title">
        <div className={classes.head}>
          <Title order={2} size="h3" id="messages-title">
            {t('list.title')}
          </Title>
          {mailbox.mayWrite && (
            <Button component={Link} size="sm" to={composePath(room.exerciseId)}>
              {t('list.new')}
            </Button>
          )}
        </div>
        <Outgoing names={mailbox.names} />
        <ThreadList exerciseId={room.exerciseId} mailbox={mailbox} isReading={openedId !== undefined} />
      </section>
      <div className={classes.reading}>
        <Outlet context={room} />
      </div>
    </div>
  );
}
