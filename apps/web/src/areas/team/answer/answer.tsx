import { Button } from '@mantine/core';
import type { InboxItem, ResponseRequest } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { randomId } from '../../../browser/random-id.ts';
import type { DraftContent } from '../../../drafts/draft-state.ts';
import { useDraft } from '../../../drafts/use-draft.ts';
import type { OutboxItem } from '../../../outbox/outbox-item.ts';
import { ofKind, useOutbox } from '../../../outbox/use-outbox.ts';
import { toWrite, type AnswerToSend } from './answer-content.ts';
import { AnswerForm } from './answer-form.tsx';
import classes from './answer.module.css';
import { DraftNote } from './draft-note.tsx';
import { SentAnswers } from './sent-answers.tsx';

const NOTHING: DraftContent = { values: {} };

interface Props {
  readonly item: InboxItem;
  readonly request: ResponseRequest;
  /** Others read what was sent. */
  readonly isPlayer: boolean;
  /** Told at every change of the draft. */
  readonly onWriting: () => void;
}

/** The answer to an inject: what was sent, and the form for what is to be sent. */
export function Answer({ item, request, isPlayer, onWriting }: Props) {
  const { t } = useTranslation('team');
  const { injectId } = item.inject;
  const { items, send, dismiss } = useOutbox();
  const draft = useDraft(injectId);
  const [isCorrecting, setIsCorrecting] = useState(false);
  const known = new Set(item.responses.map(({ responseId }) => responseId));
  const pending = ofKind(items, 'response:submit').filter(
    ({ data }) => data.injectId === injectId && !known.has(data.responseId),
  );
  const underWay = pending.filter(({ status }) => status !== 'refused').map(({ data }) => data);
  const sent = [...item.responses, ...underWay];
  const hasFinal = sent.some(({ isFinal }) => isFinal);
  const last = sent.at(-1);
  const content = draft.content ?? (last === undefined ? NOTHING : toWrite(last, request.form));
  const isOpen = isPlayer && (!hasFinal || isCorrecting || draft.content !== undefined);

  const type = (written: DraftContent) => {
    draft.type(written);
    onWriting();
  };
  const submit = (answer: AnswerToSend, isFinal: boolean) => {
    send('response:submit', {
      injectId,
      responseId: randomId(),
      isFinal,
      ...answer,
      composedAtMs: Date.now(),
    });
    draft.type(NOTHING);
    setIsCorrecting(false);
  };
  const edit = ({ commandId, data }: OutboxItem<'response:submit'>) => {
    draft.type(toWrite(data, request.form));
    dismiss(commandId);
  };
  return (
    <section className={classes.answer} aria-labelledby="answer">
      <h3 id="answer">{t('answer.title')}</h3>
      <SentAnswers item={item} request={request} pending={pending} onEdit={edit} />
      {isOpen && (
        <>
          <DraftNote draft={draft} />
          <AnswerForm
            request={request}
            content={content}
            isCorrection={hasFinal}
            onType={type}
            onSend={submit}
          />
        </>
      )}
      {isPlayer && !isOpen && (
        <div className={classes.row}>
          <Button variant="default" onClick={() => setIsCorrecting(true)}>
            {t('answer.correct')}
          </Button>
        </div>
      )}
    </section>
  );
}
