import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFieldControl } from '../../forms/text-field.tsx';
import { useEvaluationRoom } from './evaluation-room.ts';
import { pastTime, type TypedTime } from './observed-at.ts';

/** When something was observed: on the exercise clock, or by the clock on the wall. */
export function ObservedAtFields() {
  const { t } = useTranslation('evaluation');
  const { exercise, connection } = useEvaluationRoom();
  const exerciseTime = useFieldControl({
    name: 'exerciseTime',
    label: t('objectives.observed'),
    isOptional: true,
  });
  const localTime = useFieldControl({
    name: 'localTime',
    label: t('objectives.observedWall'),
    isOptional: true,
  });
  // The browser keeps what is wrong with the field, and the form tells it when it is sent.
  const check = (field: HTMLInputElement, typed: TypedTime) =>
    field.setCustomValidity(pastTime(typed, exercise, connection.nowMs()) === undefined ? 'x' : '');
  return (
    <>
      <TextInput
        {...exerciseTime}
        description={t('objectives.observedHelp')}
        dir="ltr"
        placeholder="00:42:10"
        onChange={({ currentTarget }) => check(currentTarget, { exerciseTime: currentTarget.value })}
      />
      <TextInput
        {...localTime}
        type="datetime-local"
        dir="ltr"
        onChange={({ currentTarget }) => check(currentTarget, { localTime: currentTarget.value })}
      />
    </>
  );
}
