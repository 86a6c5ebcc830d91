import { Button } from '@mantine/core';
import { inLanguage, type Inject } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Form, type Values } from '../../../forms/form.tsx';
import { SelectField } from '../../../forms/select-field.tsx';
import { TextAreaField } from '../../../forms/text-area-field.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { Dialog } from '../../../shell/dialog.tsx';
import { useEvaluationRoom } from '../evaluation-room.ts';
import { ObservedAtFields } from '../observed-at-fields.tsx';
import { observedAtMs } from '../observed-at.ts';
import { useGiving } from '../saving/use-giving.ts';

interface Props {
  readonly inject: Inject;
  readonly teamId: string;
  readonly onClose: () => void;
}

type Name = 'isDone' | 'note' | 'exerciseTime' | 'localTime';

/** Records whether a team did an expected action. */
export function ActionDialog({ inject, teamId, onClose }: Props) {
  const { t } = useTranslation('evaluation');
  const { t: common } = useTranslation();
  const { code } = useLanguage();
  const announce = useAnnounce();
  const { exercise, connection } = useEvaluationRoom();
  const give = useGiving(connection, 'action:observe');
  const submit = async (values: Values<Name>) => {
    const note = values.note?.trim() ?? '';
    await give({
      injectId: inject.id,
      teamId,
      isDone: values.isDone === 'yes',
      ...(note === '' ? {} : { note }),
      observedAtMs: observedAtMs(values, exercise, connection.nowMs()),
    });
    announce(t('actions.stored'));
    onClose();
  };
  const action = inLanguage(inject.title, code, exercise.scenario.language).text;
  const team = exercise.outline.teams.get(teamId)?.team.name ?? teamId;
  return (
    <Dialog title={t('actions.recordNamed', { action, team })} onClose={onClose}>
      <Form<Name>
        submit={t('actions.record')}
        onSubmit={submit}
        beside={
          <Button variant="default" onClick={onClose}>
            {common('form.cancel')}
          </Button>
        }
      >
        <SelectField
          name="isDone"
          label={t('actions.whenSeen')}
          options={[
            { value: '', label: '' },
            { value: 'yes', label: t('actions.done') },
            { value: 'no', label: t('actions.notDone') },
          ]}
        />
        <TextAreaField name="note" isOptional label={t('actions.note')} maxLength={5_000} />
        <ObservedAtFields />
      </Form>
    </Dialog>
  );
}
