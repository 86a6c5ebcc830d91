import { Button } from '@mantine/core';
import { isAllowedIn, type ResponseRequest } from '@cyberdrill/domain';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../drafts/draft-state.ts';
import { ErrorSummary } from '../../../forms/error-summary.tsx';
import { controlId, FormId } from '../../../forms/form-problems.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useTeamRoom } from '../team-room.ts';
import { toSend, type AnswerToSend } from './answer-content.ts';
import { answerProblems, REPORT_FIELD, type ProblemAt } from './answer-problems.ts';
import classes from './answer.module.css';
import { AnswerField } from './fields/answer-field.tsx';
import { WordsField } from './fields/text-fields.tsx';
import { useProblemWords } from './use-problem-words.ts';

interface Props {
  readonly request: ResponseRequest;
  readonly content: DraftContent;
  /** A final answer was sent before: this one corrects it. */
  readonly isCorrection: boolean;
  readonly onType: (content: DraftContent) => void;
  readonly onSend: (answer: AnswerToSend, isFinal: boolean) => void;
}

/** The form of an answer. It is checked when it is sent, never while it is filled in; an interim answer may have gaps. */
export function AnswerForm({ request, content, isCorrection, onType, onSend }: Props) {
  const { t } = useTranslation('team');
  const { code } = useLanguage();
  const { room } = useTeamRoom();
  const words = useProblemWords();
  const formId = useId();
  const summary = useRef<HTMLDivElement>(null);
  const [problems, setProblems] = useState<readonly ProblemAt[]>([]);
  const fields = request.form?.fields ?? [];
  const teamLanguage = room.briefing.team.language;
  const isAllowed = isAllowedIn(room.phase, 'response:submit');
  const report = {
    id: controlId(formId, REPORT_FIELD),
    label: { text: t('answer.report'), language: code, isFallback: false },
    isRequired: request.freeForm === 'required',
    problem: wordsAt(REPORT_FIELD),
  };

  function wordsAt(field: string): string | undefined {
    const found = problems.find((problem) => problem.field === field);
    return found === undefined ? undefined : words(found);
  }
  const labelOf = (id: string): string => {
    const field = fields.find((each) => each.id === id);
    return field === undefined ? t('answer.report') : (field.label[code] ?? field.label[teamLanguage] ?? id);
  };
  const send = (isFinal: boolean) => {
    if (!isAllowed) return;
    const answer = toSend(fields, content);
    const found = answerProblems(request, answer, isFinal);
    setProblems(found);
    // After the summary has been drawn.
    if (found.length > 0) requestAnimationFrame(() => summary.current?.focus());
    else onSend(answer, isFinal);
  };
  const change = (id: string, value: unknown) => {
    const { [id]: _, ...others } = content.values;
    onType({ ...content, values: value === undefined ? others : { ...others, [id]: value } });
  };
  return (
    <FormId value={formId}>
      <form
        className={classes.form}
        noValidate
        aria-labelledby="answer"
        onSubmit={(event) => {
          event.preventDefault();
          send(true);
        }}
      >
        <ErrorSummary
          ref={summary}
          problems={problems.map((problem) => ({
            name: problem.field,
            label: labelOf(problem.field),
            words: words(problem),
          }))}
        />
        {fields.map((field) => (
          <AnswerField
            key={field.id}
            id={controlId(formId, field.id)}
            field={field}
            languages={[code, teamLanguage]}
            value={content.values[field.id]}
            problem={wordsAt(field.id)}
            onChange={(value) => change(field.id, value)}
          />
        ))}
        {request.freeForm !== 'none' && (
          <WordsField
            field={report}
            value={content.text ?? ''}
            isLong
            onChange={(text) => onType({ values: content.values, ...(text === '' ? {} : { text }) })}
          />
        )}
        <div className={classes.row}>
          <Button type="submit" aria-disabled={!isAllowed}>
            {t(isCorrection ? 'answer.sendCorrection' : 'answer.sendFinal')}
          </Button>
          <Button type="button" variant="default" aria-disabled={!isAllowed} onClick={() => send(false)}>
            {t('answer.sendInterim')}
          </Button>
          {!isAllowed && <span>{t('answer.notNow')}</span>}
        </div>
      </form>
    </FormId>
  );
}
