import { Button, Group, Text, Title } from '@mantine/core';
import { EXCON_ROLE, inLanguage, roleOf, type Party, type StoredMessage } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { nameOf, replyTo, type MessageDraft } from '../../../messages/message-draft.ts';
import { MessageView } from '../../../messages/message-view.tsx';
import shared from '../../../messages/messages.module.css';
import { useHeadingFocus } from '../../../messages/use-heading-focus.ts';
import { ShownWords } from '../../../words/shown-words.tsx';
import { useReadMarks } from './read-marks.ts';
import type { ControlInbox } from './use-inbox.ts';

interface Props {
  readonly inbox: ControlInbox;
  readonly threadId: string;
  readonly onBack: () => void;
  readonly onWrite: (name: string, draft: MessageDraft) => void;
}

/** One thread of exercise control, answered in the name of whoever was written to. */
export function InboxThread({ inbox, threadId, onBack, onWrite }: Props) {
  const { t } = useTranslation('messages');
  const { exerciseId, exercise } = useStaffRoom();
  const { code: language } = useLanguage();
  const { isRead, mark } = useReadMarks(exerciseId);
  const { threads, reader, names, mayWrite } = inbox;
  const thread = threads.find((one) => one.threadId === threadId);
  const heading = useHeadingFocus(threadId);
  const back = (
    <Button size="compact-sm" variant="default" onClick={onBack}>
      {t('view.back')}
    </Button>
  );
  if (thread === undefined)
    return (
      <>
        {back}
        <Text>{t('inbox.gone')}</Text>
      </>
    );
  const received = thread.messages
    .filter(({ from }) => !reader.isOwn(from))
    .map(({ messageId }) => messageId);
  const isAllRead = received.every(isRead);
  const aboutOf = (injectId: string | undefined) => {
    const inject = exercise.scenario.injects.find(({ id }) => id === injectId);
    if (inject === undefined) return undefined;
    return <ShownWords words={inLanguage(inject.title, language, exercise.scenario.language)} />;
  };
  return (
    <div className={shared.thread}>
      <Group gap="sm">
        {back}
        {received.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => mark(received, !isAllRead)}>
            {t(isAllRead ? 'inbox.markUnread' : 'inbox.markRead')}
          </Button>
        )}
      </Group>
      <Title order={2} size="h4" ref={heading} tabIndex={-1} dir="auto">
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
          actions={
            mayWrite &&
            rolesToReplyAs(message, reader.isOwn).map((role) => {
              const name = nameOf(names, `role:${role}`);
              return (
                <Button
                  key={role}
                  size="compact-sm"
                  onClick={() => onWrite(`${role} ${message.messageId}`, replyAs(message, role))}
                >
                  {t('inbox.replyAs', { role: name })}
                </Button>
              );
            })
          }
        />
      ))}
    </div>
  );
}

/** The roles that a message went to, or that wrote it. */
function rolesToReplyAs({ from, to }: StoredMessage, isOwn: (party: Party) => boolean): readonly string[] {
  const own = isOwn(from) ? [from] : to.filter(isOwn);
  return own.flatMap((party) => roleOf(party) ?? []);
}

/** A reply in the name of a role; EXCON is whoever speaks as none. */
function replyAs(message: StoredMessage, role: string): MessageDraft {
  const draft = replyTo(message, `role:${role}`);
  return role === EXCON_ROLE ? draft : { ...draft, asRole: role };
}
