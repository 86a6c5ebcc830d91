import { Button, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestError } from '../../../api/request-error.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { Form } from '../../../forms/form.tsx';
import { useGive } from '../../../realtime/use-give.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { Dialog } from '../../../shell/dialog.tsx';
import { ConsequenceList } from './consequence-list.tsx';
import { consequencesOf } from './consequences.ts';
import type { ExerciseStep } from './exercise-steps.ts';
import { readExerciseTime } from './exercise-time.ts';
import { commandOf, type StepValues } from './step-command.ts';
import { StepFields, type StepField } from './step-fields.tsx';

interface Props {
  readonly step: Exclude<ExerciseStep, 'noDuff'>;
  readonly onClose: () => void;
}

/** Names the exercise, shows what a step will lead to as it is filled in, and does it. */
export function StepDialog({ step, onClose }: Props) {
  const { t } = useTranslation(['control', 'common']);
  const { exercise, connection } = useStaffRoom();
  const announce = useAnnounce();
  const give = useGive(connection);
  const [typed, setTyped] = useState<StepValues>({});
  const rate = step === 'start' ? exercise.settings.initialRate : exercise.clock.rate;

  const onTyped = (event: FormEvent<HTMLElement>) => {
    const form = (event.target as HTMLInputElement).form;
    if (form !== null) setTyped(Object.fromEntries(new FormData(form)));
  };
  const carryOut = async (values: StepValues) => {
    const command = commandOf(step, values);
    if ('unreadable' in command) throw RequestError.local('UNEXPECTED');
    await give(command.kind, command.data);
    announce(t(`step.${step}.done`));
    onClose();
  };
  const to = readExerciseTime(typed.to ?? '');
  const consequences = consequencesOf(step, exercise, connection.nowMs(), {
    rate: Number((typed.rate ?? String(rate)).replace(',', '.')),
    ...(to === undefined ? {} : { toExerciseTimeMs: to }),
  });
  return (
    <Dialog title={t(`step.${step}.title`)} onClose={onClose}>
      <Stack gap="md" onInput={onTyped}>
        <Text fw={600} size="lg">
          <bdi>{exercise.title}</bdi>
        </Text>
        <Text>{t(`step.${step}.text`)}</Text>
        <ConsequenceList consequences={consequences} />
        <Form<StepField>
          submit={t(`step.${step}.submit`)}
          onSubmit={carryOut}
          beside={
            <Button variant="default" onClick={onClose}>
              {t('common:form.cancel')}
            </Button>
          }
        >
          <StepFields step={step} phase={exercise.phase} rate={rate} />
        </Form>
      </Stack>
    </Dialog>
  );
}
