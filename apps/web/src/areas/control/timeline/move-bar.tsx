import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { formatExerciseTime, formatShift } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useErrorWords } from '../../../i18n/use-error-words.ts';
import { asRequestError } from '../../../api/request-error.ts';
import classes from './timeline.module.css';

interface Props {
  readonly name: string;
  readonly fromMs: number;
  readonly byMs: number;
  /** It would go out as soon as it is confirmed. */
  readonly isPast: boolean;
  readonly isUnderWay: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What a move would do, before it is done. */
export function MoveBar({ name, fromMs, byMs, isPast, isUnderWay, error, onConfirm, onCancel }: Props) {
  const { t } = useTranslation(['msel', 'common']);
  const { code } = useLanguage();
  const tellError = useErrorWords();
  return (
    <div className={classes.moveBar} role="group" aria-label={t('move.title')}>
      <span>
        <bdi>{name}</bdi>: <Ltr>{formatExerciseTime(fromMs)}</Ltr> →{' '}
        <Ltr>{formatExerciseTime(fromMs + byMs)}</Ltr> (<bdi>{formatShift(byMs, code)}</bdi>)
      </span>
      {isPast && <strong className={classes.warning}>{t('move.past')}</strong>}
      {error !== undefined && (
        <strong role="alert" className={classes.warning}>
          {tellError(asRequestError(error)).message}
        </strong>
      )}
      <Button size="compact-sm" loading={isUnderWay} disabled={byMs === 0} onClick={onConfirm}>
        {t('move.confirm')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        {t('common:form.cancel')}
      </Button>
    </div>
  );
}
