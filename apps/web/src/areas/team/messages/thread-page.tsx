import { Anchor, Button, Text, Title } from '@mantine/core';
import { isUnread, replyOf, type StoredMessage } from '@cyberdrill/domain';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { randomId } from '../../../browser/random-id.ts';
import { acknowledgementOf, commandOf } from '../../../messages/message-draft.ts';
import { MessageView } from '../../../messages/message-view.tsx';
import shared from '../../../messages/messages.module.css';
import { useHeadingFocus } from '../../../messages/use-heading-focus.ts';
import { ofKind, useOutbox } from '../../../outbox/use-outbox.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { ShownWords } from '../../../words/shown-words.tsx';
import { injectPath } from '../team-paths.ts';
import { useTeamRoom } from '../team-room.ts';
import { composePath, messagesPath } from './message-paths.ts';
import { useMailbox } from './use-mailbox.ts';

/** One thread of messages. Looking at it is what opens them. */
export function ThreadPage() {
  const { t } = useTranslation('messages');
  const { threadId = '' } = useParams();
  const { exerciseId, room } = useTeamRoom();
  const { own, reader, threads, names, mayWrite } = useMailbox();
  const announce = useAnnounce();
  const outbox = useOutbox();
  const thread = threads.find((one) => one.messages.some(({ messageId }) => messageId === threadId));
  const heading = useHeadingFocus(threadId);
  useOpening(mayWrite ? (thread?.messages.filter((message) => isUnread(message, own)) ?? []) : []);
  const back = (
    <Anchor component={Link} to={messagesPath(exerciseId)}>
      {t('view.back')}
    </Anchor>
  );
  if (thread === undefined)
    return (
      <>
        {back}
        <Text>{t('view.gone')}</Text>
      </>
    );

  const given = ofKind(outbox.items, 'message:send').map(({ data }) => data);
  const acknowledge = (message: StoredMessage) => {
    outbox.send('message:send', commandOf(acknowledgementOf(message), randomId(), ''));
    announce(t('view.acknowledged'));
  };
  const aboutOf = (injectId: string | undefined) => {
    const item = room.inbox.find(({ inject }) => inject.injectId === injectId);
    if (item === undefined) return undefined;
    return (
      <Anchor component={Link} to={injectPath(exerciseId, item.inject.injectId)}>
        <ShownWords words={item.inject.title} />
      </Anchor>
    );
  };
  const actionsFor = (message: StoredMessage) => {
    const { messageId, subject, from, to } = message;
    const named = (action: string) => t('view.actionOn', { action, subject });
    const isToAcknowledge =
      from !== own &&
      to.includes(own) &&
      message.kind !== 'acknowledgement' &&
      replyOf(message, own, thread.messages) === 'none' &&
      given.every(({ inReplyTo }) => inReplyTo !== messageId);
    return (
      <>
        <Button
          component={Link}
          size="sm"
          to={composePath(exerciseId, { reply: messageId })}
          aria-label={named(t('view.reply'))}
        >
          {t('view.reply')}
        </Button>
        {isToAcknowledge && (
          <Button
            size="sm"
            variant="default"
            aria-label={named(t('view.acknowledge'))}
            onClick={() => {
              acknowledge(message);
              heading.current?.focus();
            }}
          >
            {t('view.acknowledge')}
          </Button>
        )}
        <Button
          component={Link}
          size="sm"
          variant="default"
          to={composePath(exerciseId, { pass: messageId })}
          aria-label={named(t('view.passOn'))}
        >
          {t('view.passOn')}
        </Button>
        <Button size="sm" variant="subtle" onClick={() => print()}>
          {t('view.print')}
        </Button>
      </>
    );
  };

  return (
    <div className={shared.thread}>
      {back}
      <Title order={2} size="h3" ref={heading} tabIndex={-1} dir="auto">
        {thread.messages[0]?.subject}
      </Title>
      {thread.messages.map((message) => (
        <MessageView
          key={message.messageId}
          exerciseId={exerciseId}
          message={message}
          messages={thread.messages}
          directory={names}
          isOwn={reader.isOwn}
          about={aboutOf(message.about)}
          actions={mayWrite ? actionsFor(message) : undefined}
        />
      ))}
    </div>
  );
}

/** Tells the server that messages are read; what is on its way is not told twice. */
function useOpening(unread: readonly StoredMessage[]): void {
  const { send, items } = useOutbox();
  const underWay = ofKind(items, 'message:open').map(({ data }) => data.messageId);
  const ids = unread.map(({ messageId }) => messageId).filter((messageId) => !underWay.includes(messageId));
  const key = ids.join(' ');
  useEffect(() => {
    for (const messageId of key === '' ? [] : key.split(' ')) send('message:open', { messageId });
  }, [key, send]);
}
