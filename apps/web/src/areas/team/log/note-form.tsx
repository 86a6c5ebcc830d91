import { Button, Textarea } from '@mantine/core';
import { LONGEST } from '@cyberdrill/domain';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../i18n/use-error-words.ts';
import { SendState } from '../../../outbox/send-state.tsx';
import { ofKind, useOutbox } from '../../../outbox/use-outbox.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import classes from './log-page.module.css';

/** Where the team writes into its log; what is on its way stands under it. */
export function NoteForm() {
  const { t } = useTranslation('messages');
  const tellError = useErrorWords();
  const announce = useAnnounce();
  const { send, items, dismiss } = useOutbox();
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const id = useId();
  const isEmpty = text.trim() === '';
  const add = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(isEmpty);
    if (isEmpty) return document.getElementById(id)?.focus();
    send('team:note', { text: text.trim() });
    setText('');
    announce(t('log.added'));
  };
  const waiting = ofKind(items, 'team:note').filter(({ status }) => status !== 'stored');
  return (
    <form className={classes.note} noValidate onSubmit={add}>
      <Textarea
        id={id}
        label={t('log.note')}
        description={t('log.noteHelp')}
        dir="auto"
        rows={2}
        resize="vertical"
        maxLength={LONGEST.note}
        value={text}
        error={isTried && isEmpty ? t('problem.empty') : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" size="sm">
        {t('log.add')}
      </Button>
      {waiting.length > 0 && (
        <ul className={classes.waiting}>
          {waiting.map(({ commandId, data, status, error }) => (
            <li key={commandId}>
              <span dir="auto">{data.text}</span> · <SendState status={status} />
              {error !== undefined && (
                <>
                  {' '}
                  {tellError(error).message}{' '}
                  <Button size="compact-sm" variant="default" onClick={() => dismiss(commandId)}>
                    {t('outgoing.drop')}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
