import { Button } from '@mantine/core';
import { directoryEntry, inLanguage, type Duty } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, type Values } from '../../../forms/form.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { SelectField } from '../../../forms/select-field.tsx';
import { TextAreaField } from '../../../forms/text-area-field.tsx';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { Dialog } from '../../../shell/dialog.tsx';
import { useEvaluationRoom } from '../evaluation-room.ts';
import { useGiving } from '../saving/use-giving.ts';

type Name = 'isDischarged' | 'messageId' | 'quality' | 'reason';

/** Judges whether a team did what it owed, by which of its messages and how well. */
export function DutyDialog({ duty, onClose }: { readonly duty: Duty; readonly onClose: () => void }) {
  const { t } = useTranslation('evaluation');
  const { t: common } = useTranslation();
  const { code } = useLanguage();
  const announce = useAnnounce();
  const { exercise, connection } = useEvaluationRoom();
  const give = useGiving(connection, 'duty:judge');
  const messages = (exercise.sentBy[duty.fromTeamId] ?? []).flatMap((id) => exercise.messages.get(id) ?? []);
  const found = duty.discharged?.messageId ?? messages.at(-1)?.messageId;
  const [isDone, setIsDone] = useState(found !== undefined);
  const submit = async ({ messageId, quality = '100', reason = '' }: Values<Name>) => {
    await give({
      dutyId: duty.dutyId,
      isDischarged: isDone,
      ...(isDone && messageId !== undefined ? { messageId, quality: Number(quality) / 100 } : {}),
      reason,
    });
    announce(t('duties.stored'));
    onClose();
  };
  const title = inLanguage(
    exercise.outline.obligations.get(duty.obligationId)?.obligation.title ?? {},
    code,
    exercise.scenario.language,
  ).text;
  const from = directoryEntry(exercise, `team:${duty.fromTeamId}`, code).name;
  const to = directoryEntry(exercise, duty.to, code).name;
  return (
    <Dialog title={t('duties.judgeNamed', { duty: title, from, to })} onClose={onClose}>
      <Form<Name>
        submit={t('duties.submit')}
        onSubmit={submit}
        beside={
          <Button variant="default" onClick={onClose}>
            {common('form.cancel')}
          </Button>
        }
      >
        <SelectField
          name="isDischarged"
          label={t('duties.judgement')}
          defaultValue={isDone ? 'yes' : 'no'}
          options={[
            ...(messages.length === 0 ? [] : [{ value: 'yes', label: t('duties.isDischarged') }]),
            { value: 'no', label: t('duties.isNot') },
          ]}
          onChange={(value) => setIsDone(value === 'yes')}
        />
        {messages.length === 0 && <p>{t('duties.noMessage')}</p>}
        {isDone && (
          <>
            <SelectField
              name="messageId"
              label={t('duties.message')}
              {...(found === undefined ? {} : { defaultValue: found })}
              options={messages.map(({ messageId, subject, at }) => ({
                value: messageId,
                label: `${formatExerciseTime(at.exerciseTimeMs)} ${subject}`,
              }))}
            />
            <NumberField name="quality" label={t('duties.quality')} min={0} max={100} defaultValue={100} />
          </>
        )}
        <TextAreaField name="reason" label={t('duties.reason')} maxLength={5_000} />
      </Form>
    </Dialog>
  );
}
