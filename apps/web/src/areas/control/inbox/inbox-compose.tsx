import { Text, Title } from '@mantine/core';
import { EXCON_ROLE, inLanguage, teamOf, type Party, type SendMessage } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import type { Owner } from '../../../browser/owner.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Composer } from '../../../messages/composer.tsx';
import type { MessageDraft } from '../../../messages/message-draft.ts';
import { MessageView } from '../../../messages/message-view.tsx';
import { useHeadingFocus } from '../../../messages/use-heading-focus.ts';
import { useKeptDraft } from '../../../messages/use-kept-draft.ts';
import { giveCommand } from '../../../realtime/give-command.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { Loading } from '../../../shell/loading.tsx';
import classes from './inbox.module.css';
import { useReadMarks } from './read-marks.ts';
import { injectsOf, type ControlInbox } from './use-inbox.ts';

interface Props {
  readonly inbox: ControlInbox;
  /** Tells drafts apart. */
  readonly name: string;
  readonly initial: MessageDraft;
  readonly onDone: () => void;
}

/** Where exercise control writes, as EXCON or as a role that it plays. */
export function InboxCompose(props: Props) {
  const { owner } = props.inbox;
  return owner === undefined ? <Loading /> : <Sheet {...props} owner={owner} />;
}

function Sheet({ inbox, name, initial, onDone, owner }: Props & { readonly owner: Owner }) {
  const { t } = useTranslation('messages');
  const { exerciseId, exercise, connection } = useStaffRoom();
  const { code: language } = useLanguage();
  const { mark } = useReadMarks(exerciseId);
  const announce = useAnnounce();
  const { draft, isRestored, isKept, change, forget } = useKeptDraft(owner, name, initial);
  const heading = useHeadingFocus(draft === undefined ? '' : name);

  const send = async (message: SendMessage) => {
    // The message's id stands for the command, too: sent again after a lost answer, both are the same.
    await giveCommand(connection, 'message:send', message, message.messageId);
    if (message.inReplyTo !== undefined) mark([message.inReplyTo], true);
    forget();
    announce(t('inbox.sent', { subject: message.subject }));
    onDone();
  };
  const original = initial.inReplyTo === undefined ? undefined : exercise.messages.get(initial.inReplyTo);
  const own: Party = `role:${draft?.asRole ?? EXCON_ROLE}`;
  const teamIds = draft?.to.flatMap((party) => teamOf(party) ?? []) ?? [];
  const roles = exercise.scenario.roles
    .filter(({ id }) => id !== EXCON_ROLE)
    .map(({ id, name: words }) => ({
      id,
      name: inLanguage(words, language, exercise.scenario.language).text,
    }));
  return (
    <div className={classes.panel}>
      <Title order={2} size="h4" ref={heading} tabIndex={-1}>
        {t(initial.inReplyTo === undefined ? 'compose.title' : 'compose.replyTitle')}
      </Title>
      {isRestored && <Text size="sm">{t('compose.restored')}</Text>}
      {draft === undefined ? (
        <Loading />
      ) : (
        <Composer
          exerciseId={exerciseId}
          draft={draft}
          onChange={change}
          directory={inbox.names.filter(({ party }) => party !== own)}
          injects={injectsOf(exercise, teamIds, language)}
          rules={{ phase: exercise.phase, by: 'control' }}
          roles={roles}
          onSend={send}
          onCancel={onDone}
          isKept={isKept}
          isDense
        />
      )}
      {original !== undefined && (
        <MessageView
          exerciseId={exerciseId}
          message={original}
          messages={[]}
          directory={inbox.names}
          isOwn={() => false}
        />
      )}
    </div>
  );
}
