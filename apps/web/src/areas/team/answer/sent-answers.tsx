import type { InboxItem, OwnResponse, ResponseRequest } from '@cyberdrill/domain';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnswerFields } from '../../../answers/answer-fields.tsx';
import { RequestError } from '../../../api/request-error.ts';
import { formatExerciseTime, formatLocalTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import type { OutboxItem } from '../../../outbox/outbox-item.ts';
import { SendState } from '../../../outbox/send-state.tsx';
import { useOutbox } from '../../../outbox/use-outbox.ts';
import { Failure } from '../../../shell/failure.tsx';
import { useTeamRoom } from '../team-room.ts';
import classes from './answer.module.css';
import { useMateName } from './use-mate-name.ts';

interface Props {
  readonly item: InboxItem;
  readonly request: ResponseRequest;
  /** What was sent from this device and is not in the stream yet. */
  readonly pending: readonly OutboxItem<'response:submit'>[];
  /** Takes a refused answer back into the form. */
  readonly onEdit: (pending: OutboxItem<'response:submit'>) => void;
}

/** What the team has sent, with when, by whom and how far it has come; the last first. */
export function SentAnswers({ item, request, pending, onEdit }: Props) {
  const { t } = useTranslation('team');
  const { retry } = useOutbox();
  if (pending.length === 0 && item.responses.length === 0) return null;
  return (
    <ol className={classes.sent} aria-label={t('answer.sent')} reversed>
      {pending.toReversed().map((each) => (
        <li key={each.commandId}>
          <details>
            <summary>
              {t(each.data.isFinal ? 'answer.final' : 'answer.interim')} ·{' '}
              <Ltr>{formatLocalTime(each.queuedAtMs)}</Ltr> ·{' '}
              <SendState status={each.status} isAtRisk={each.isAtRisk} />
            </summary>
            <Content request={request} answer={each.data} />
          </details>
          {each.error !== undefined && (
            <>
              <Failure error={new RequestError(each.error)} onRetry={() => retry(each.commandId)} />
              <Button size="sm" variant="default" onClick={() => onEdit(each)}>
                {t('answer.editAgain')}
              </Button>
            </>
          )}
        </li>
      ))}
      {item.responses.toReversed().map((response) => (
        <li key={response.responseId}>
          <details>
            <summary>
              <SentLine response={response} />
            </summary>
            <Content request={request} answer={response} />
          </details>
        </li>
      ))}
    </ol>
  );
}

function SentLine({ response }: { readonly response: OwnResponse }) {
  const { t } = useTranslation('team');
  const nameOf = useMateName();
  const { isFinal, isAfterEndex, at, by } = response;
  return (
    <>
      {t(isFinal ? 'answer.final' : 'answer.interim')} · <Ltr>{formatExerciseTime(at.exerciseTimeMs)}</Ltr> ·{' '}
      <bdi>{by === undefined ? t('answer.byControl') : nameOf(by)}</bdi> · <SendState status="stored" />
      {isAfterEndex && <> · {t('answer.afterEndex')}</>}
    </>
  );
}

function Content({
  request,
  answer,
}: {
  readonly request: ResponseRequest;
  readonly answer: Pick<OwnResponse, 'values' | 'text'>;
}) {
  const { t } = useTranslation('team');
  const { exerciseId, room } = useTeamRoom();
  return (
    <div className={classes.content}>
      {request.form !== undefined && (
        <AnswerFields
          exerciseId={exerciseId}
          form={request.form}
          values={answer.values}
          original={room.briefing.team.language}
          emptyWords={t('answer.empty')}
        />
      )}
      {answer.text !== undefined && (
        <p className={classes.report} dir="auto">
          {answer.text}
        </p>
      )}
    </div>
  );
}
