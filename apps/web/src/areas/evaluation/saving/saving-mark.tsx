import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../shell/failure.tsx';
import classes from '../evaluation.module.css';
import type { SavingState } from './use-saving.ts';

const SHAPES = { 'under-way': '◌', stored: '✓', waiting: '!' } as const;

interface Props {
  readonly state: SavingState;
  readonly onRetry: () => void;
}

/** Whether what was said is stored: a shape and a word; what went wrong, and a way to try again. */
export function SavingMark({ state, onRetry }: Props) {
  const { t } = useTranslation('evaluation');
  if (state.status === 'nothing') return null;
  if (state.status === 'failed') return <Failure error={state.error} onRetry={onRetry} />;
  return (
    <span className={classes.saving} data-saving={state.status}>
      <span aria-hidden>{SHAPES[state.status]}</span> {t(`saving.${state.status}`)}
      {state.status === 'waiting' && (
        <Button size="sm" variant="default" onClick={onRetry}>
          {t('saving.retry')}
        </Button>
      )}
    </span>
  );
}
