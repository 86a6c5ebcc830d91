import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import type { SendMessage } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Composer } from '../../../messages/composer.tsx';
import { MessageView } from '../../../messages/message-view.tsx';
import shared from '../../../messages/messages.module.css';
import { useHeadingFocus } from '../../../messages/use-heading-focus.ts';
import { useKeptDraft } from '../../../messages/use-kept-draft.ts';
import { useOutbox } from '../../../outbox/use-outbox.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { Loading } from '../../../shell/loading.tsx';
import { useTeamRoom } from '../team-room.ts';
import { begin } from './begin-draft.ts';
import { messagesPath } from './message-paths.ts';
import { useMailbox } from './use-mailbox.ts';

const TITLES = { new: 'compose.title', reply: 'compose.replyTitle', passOn: 'compose.passOnTitle' } as const;

/** Where a team writes a message or a report; the address says what it begins with. */
export function ComposePage() {
  const [query] = useSearchParams();
  // What is begun elsewhere is written on another sheet.
  return <Sheet key={query.toString()} query={query} />;
}

function Sheet({ query }: { readonly query: URLSearchParams }) {
  const { t } = useTranslation('messages');
  const { exerciseId, accountId, side, room } = useTeamRoom();
  const { own, directory, names, rules } = useMailbox();
  const { send } = useOutbox();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { team } = room.briefing;
  const beginnings = {
    ...{ own, directory, messages: room.messages, duties: room.duties },
    injectIds: room.inbox.map(({ inject }) => inject.injectId),
  };
  const begun = begin(query, beginnings, (form) => t(`report.${form}.subject`, { team: team.name }));
  const kept = useKeptDraft({ exerciseId, accountId, side }, query.toString(), begun.draft);
  const heading = useHeadingFocus(kept.draft === undefined ? '' : 'written');
  const form = begun.draft.report?.form;
  const original = begun.as === 'new' ? undefined : begun.original;

  const give = (message: SendMessage): Promise<void> => {
    send('message:send', message);
    kept.forget();
    announce(t('compose.given', { subject: message.subject }));
    void navigate(messagesPath(exerciseId, original?.messageId));
    return Promise.resolve();
  };
  return (
    <div className={shared.thread}>
      <Anchor component={Link} to={messagesPath(exerciseId)}>
        {t('view.back')}
      </Anchor>
      <Title order={2} size="h3" ref={heading} tabIndex={-1}>
        {form === undefined ? t(TITLES[begun.as]) : t(`report.${form}.title`)}
      </Title>
      {kept.isRestored && (
        <Alert color="blue">
          <Group gap="md">
            <Text>{t('compose.restored')}</Text>
            <Button size="sm" variant="default" onClick={kept.forget}>
              {t('compose.discard')}
            </Button>
          </Group>
        </Alert>
      )}
      {kept.draft === undefined ? (
        <Loading />
      ) : (
        <Composer
          exerciseId={exerciseId}
          draft={kept.draft}
          onChange={kept.change}
          directory={directory}
          injects={room.inbox.map(({ inject }) => inject)}
          rules={rules}
          onSend={give}
          onCancel={() => void navigate(messagesPath(exerciseId, original?.messageId))}
          isKept={kept.isKept}
        />
      )}
      {original !== undefined && (
        <>
          <Text>{t('compose.original', { limit: original.tlp })}</Text>
          <MessageView
            exerciseId={exerciseId}
            message={original}
            messages={[]}
            directory={names}
            isOwn={() => false}
          />
        </>
      )}
    </div>
  );
}
