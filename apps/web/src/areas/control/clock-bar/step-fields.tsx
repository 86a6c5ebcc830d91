import { movesFrom, type Phase } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../forms/select-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import type { ExerciseStep } from './exercise-steps.ts';
import { EXERCISE_TIME_PATTERN } from './exercise-time.ts';

/** The fields of all steps, by name. */
export type StepField = 'words' | 'rate' | 'to' | 'passedOver' | 'phase';

const PASSED_OVER = ['release', 'hold', 'skip'] as const;
/** Longest reason, and longest announcement, that the core takes. */
const LONGEST_REASON = 500;
const LONGEST_TEXT = 5_000;

interface Props {
  readonly step: ExerciseStep;
  readonly phase: Phase;
  readonly rate: number;
}

/** What a step has to know before it is done. */
export function StepFields({ step, phase, rate }: Props) {
  const { t } = useTranslation(['control', 'common']);
  const rateField = (
    <TextField
      name="rate"
      label={t('step.rateLabel')}
      description={t('step.rateHelp')}
      content="code"
      pattern="\d+([.,]\d+)?"
      defaultValue={String(rate)}
      maxLength={8}
    />
  );
  switch (step) {
    case 'start':
    case 'rate':
      return rateField;
    case 'pause':
    case 'end':
      return <Words label={t('step.reasonForTeams')} isOptional maxLength={LONGEST_REASON} />;
    case 'terminate':
      return <Words label={t('step.reasonForTeams')} maxLength={LONGEST_REASON} />;
    case 'announce':
      return <Words label={t('step.announcement')} maxLength={LONGEST_TEXT} />;
    case 'liftNoDuff':
      return (
        <Words label={t('step.noDuffMessage')} defaultValue={t('step.liftText')} maxLength={LONGEST_REASON} />
      );
    case 'noDuff':
      return (
        <Words
          label={t('step.noDuffMessage')}
          defaultValue={t('step.noDuffText')}
          maxLength={LONGEST_REASON}
        />
      );
    case 'move':
      return (
        <SelectField
          name="phase"
          label={t('step.phase')}
          options={movesFrom(phase).map((to) => ({ value: to, label: t(`common:phase.${to}`) }))}
        />
      );
    case 'jump':
      return (
        <>
          <TextField
            name="to"
            label={t('step.jumpTo')}
            description={t('step.jumpHelp')}
            content="code"
            pattern={EXERCISE_TIME_PATTERN}
            maxLength={12}
          />
          <SelectField
            name="passedOver"
            label={t('step.passedOver')}
            options={PASSED_OVER.map((value) => ({ value, label: t(`step.passedOverBy.${value}`) }))}
          />
        </>
      );
    case 'resume':
      return null;
  }
}

function Words(props: {
  readonly label: string;
  readonly maxLength: number;
  readonly isOptional?: boolean;
  readonly defaultValue?: string;
}) {
  return <TextField name="words" {...props} />;
}
