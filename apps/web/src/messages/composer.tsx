import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { MESSAGE_KINDS, type DirectoryEntry, type SendMessage, type ShownText } from '@cyberdrill/domain';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asRequestError, type RequestError } from '../api/request-error.ts';
import { randomId } from '../browser/random-id.ts';
import { ErrorSummary } from '../forms/error-summary.tsx';
import { controlId, FormId } from '../forms/form-problems.tsx';
import { useErrorWords } from '../i18n/use-error-words.ts';
import { AttachmentsField } from './attachments-field.tsx';
import { limitProblem, problemsOf, type DraftProblem, type Rules } from './draft-problems.ts';
import { LimitNote } from './limit-note.tsx';
import { commandOf, isKindFor, type MessageDraft } from './message-draft.ts';
import classes from './messages.module.css';
import { RecipientsField } from './recipients-field.tsx';
import { ReportFields } from './report-fields.tsx';
import { missingIn, reportBody } from './report-forms.ts';
import { TlpField } from './tlp-field.tsx';
import { useProblemWords } from './use-problem-words.ts';
import { useReportWords } from './use-report-words.ts';

interface Props {
  readonly exerciseId: string;
  readonly draft: MessageDraft;
  readonly onChange: (change: (draft: MessageDraft) => MessageDraft) => void;
  /** Everybody who may be written to. */
  readonly directory: readonly DirectoryEntry[];
  /** What a message may be about. */
  readonly injects: readonly { readonly injectId: string; readonly title: ShownText }[];
  readonly rules: Rules;
  /** Roles that the writer may speak as, beside EXCON; left out for teams, which write in their own name. */
  readonly roles?: readonly { readonly id: string; readonly name: string }[];
  /** Gives the message away. Resolves when the writer need not care any more. @throws RequestError when it is refused */
  readonly onSend: (message: SendMessage) => Promise<void>;
  readonly onCancel: () => void;
  /** What is written would be there again after a reload. */
  readonly isKept: boolean;
  /** Smaller, for a panel beside other things. */
  readonly isDense?: boolean;
}

/** Writes a message. What the server would refuse is told before; labels while it is written, the rest when it is to be sent. */
export function Composer(props: Props) {
  const {
    exerciseId,
    draft,
    onChange,
    directory,
    injects,
    rules,
    roles,
    onSend,
    onCancel,
    isKept,
    isDense = false,
  } = props;
  const size = isDense ? 'xs' : 'sm';
  const { t } = useTranslation('messages');
  const { t: common } = useTranslation();
  const tellError = useErrorWords();
  const say = useProblemWords(directory);
  const formId = useId();
  const summary = useRef<HTMLDivElement>(null);
  const messageId = useRef<string>(undefined);
  const [isTried, setIsTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<RequestError>();
  const words = useReportWords(draft.report?.form ?? 'incident');

  const body =
    draft.report === undefined ? draft.body : reportBody(draft.report.form, draft.report.values, words);
  const missing = draft.report === undefined ? [] : missingIn(draft.report.form, draft.report.values);
  const problems = problemsOf(draft, body, rules).filter(
    ({ field }) => draft.report === undefined || field !== 'body' || missing.length === 0,
  );
  const limit = limitProblem(draft, rules);
  const told = isTried ? problems : [];
  const errorAt = (field: DraftProblem['field']) => {
    const problem = told.find((each) => each.field === field);
    return problem === undefined ? undefined : say(problem);
  };
  const set = (change: Partial<MessageDraft>) => onChange((before) => ({ ...before, ...change }));

  const send = async () => {
    setIsTried(true);
    setFailure(undefined);
    if (problems.length + missing.length > 0) return focusSoon(summary);
    setIsSending(true);
    messageId.current ??= randomId();
    try {
      await onSend(commandOf(draft, messageId.current, body));
    } catch (error) {
      const refused = asRequestError(error);
      // What was refused was not stored, and may be changed; after a lost answer it must stay the same message.
      if (refused.code !== 'UNREACHABLE') messageId.current = undefined;
      setFailure(refused);
      focusSoon(summary);
    } finally {
      setIsSending(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) void send();
  };

  const about = injects.find(({ injectId }) => injectId === draft.about);
  const summaryLines = [
    ...told.map((problem) => ({
      name: problem.field,
      label: t(`compose.${problem.field}`),
      words: say(problem),
    })),
    ...(isTried ? missing : []).map((name) => ({
      name,
      label: words.heading(name),
      words: t('problem.empty'),
    })),
  ];
  return (
    <FormId value={formId}>
      <form className={classes.composer} noValidate aria-busy={isSending} onSubmit={onSubmit}>
        <ErrorSummary ref={summary} problems={summaryLines} failure={failure && tellError(failure)} />
        {roles !== undefined && (
          <NativeSelect
            size={size}
            label={t('compose.asRole')}
            value={draft.asRole ?? ''}
            onChange={({ currentTarget }) => onChange((before) => speakingAs(before, currentTarget.value))}
            data={[
              { value: '', label: 'EXCON' },
              ...roles.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <RecipientsField
          size={size}
          to={draft.to}
          directory={directory}
          error={errorAt('to')}
          onChange={(to) => set({ to })}
        />
        <div className={classes.pair}>
          <NativeSelect
            size={size}
            label={t('compose.kind')}
            description={t(`kind.${draft.kind}.means`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={draft.kind}
            onChange={({ currentTarget }) =>
              set({ kind: MESSAGE_KINDS.find((kind) => kind === currentTarget.value) ?? draft.kind })
            }
            data={MESSAGE_KINDS.filter((kind) => isKindFor(kind, draft)).map((kind) => ({
              value: kind,
              label: t(`kind.${kind}.name`),
            }))}
          />
          <TlpField size={size} tlp={draft.tlp} error={errorAt('tlp')} onChange={(tlp) => set({ tlp })} />
        </div>
        {limit !== undefined && (
          <LimitNote
            problem={limit}
            words={say(limit)}
            onLabel={(tlp) => set({ tlp })}
            onLeaveOut={(parties) => set({ to: draft.to.filter((party) => !parties.includes(party)) })}
          />
        )}
        <NativeSelect
          size={size}
          id={controlId(formId, 'about')}
          label={t('compose.about')}
          error={errorAt('about')}
          value={about === undefined ? '' : about.injectId}
          onChange={({ currentTarget }) => onChange((before) => tellingOf(before, currentTarget.value))}
          data={[
            { value: '', label: t('compose.aboutNothing') },
            ...injects.map(({ injectId, title }) => ({ value: injectId, label: title.text })),
          ]}
        />
        <TextInput
          size={size}
          id={controlId(formId, 'subject')}
          label={t('compose.subject')}
          dir="auto"
          maxLength={300}
          value={draft.subject}
          error={errorAt('subject')}
          onChange={({ currentTarget }) => set({ subject: currentTarget.value })}
        />
        {draft.report === undefined ? (
          <Textarea
            size={size}
            id={controlId(formId, 'body')}
            label={t('compose.body')}
            dir="auto"
            rows={8}
            resize="vertical"
            value={draft.body}
            error={errorAt('body')}
            onChange={({ currentTarget }) => set({ body: currentTarget.value })}
          />
        ) : (
          <ReportFields
            size={size}
            form={draft.report.form}
            values={draft.report.values}
            missing={isTried ? missing : []}
            onChange={(values) => set({ report: { form: draft.report?.form ?? 'incident', values } })}
          />
        )}
        <AttachmentsField
          exerciseId={exerciseId}
          files={draft.attachments}
          onChange={(change) =>
            onChange((before) => ({ ...before, attachments: change(before.attachments) }))
          }
        />
        <Group gap="md">
          <Button type="submit" size={isDense ? 'xs' : 'md'} loading={isSending}>
            {t('compose.send')}
          </Button>
          <Button type="button" size={isDense ? 'xs' : 'md'} variant="default" onClick={onCancel}>
            {common('form.cancel')}
          </Button>
          {isKept && <span className={classes.kept}>{t('compose.kept')}</span>}
        </Group>
      </form>
    </FormId>
  );
}

function speakingAs(draft: MessageDraft, role: string): MessageDraft {
  const { asRole: _, ...rest } = draft;
  return role === ''
    ? rest
    : { ...rest, asRole: role, to: rest.to.filter((party) => party !== `role:${role}`) };
}

function tellingOf(draft: MessageDraft, injectId: string): MessageDraft {
  const { about: _, ...rest } = draft;
  return injectId === '' ? rest : { ...rest, about: injectId };
}

/** After the summary has been drawn. */
function focusSoon(element: { readonly current: HTMLElement | null }): void {
  requestAnimationFrame(() => element.current?.focus());
}
