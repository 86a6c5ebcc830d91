import { Button, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SHOWN_STATES, StateMark } from '../../../exercise/state-mark.tsx';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Dialog } from '../../../shell/dialog.tsx';
import classes from '../board/board.module.css';

/** Keys as they are written on a keyboard, with the name of what they do. */
const KEYS = [
  ['↑ ↓ ← →', 'move'],
  ['j k', 'rows'],
  ['h l', 'teams'],
  ['Home End', 'ends'],
  ['Enter', 'open'],
  ['Space', 'choose'],
  ['r', 'release'],
  ['x', 'hold'],
  ['/', 'filter'],
  ['Esc', 'close'],
  ['F8 Enter', 'noDuff'],
  ['?', 'legend'],
] as const;

/** What the shapes of the board mean, and what keys do. */
export function LegendDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['control', 'common']);
  return (
    <Dialog title={t('legend.title')} onClose={onClose}>
      <Stack gap="sm">
        <ul className={classes.legend}>
          {SHOWN_STATES.map((state) => (
            <li key={state}>
              <StateMark state={state} withWord />
            </li>
          ))}
          {(['late', 'overdue'] as const).map((mark) => (
            <li key={mark}>
              <span aria-hidden className={classes.mark} data-mark={mark}>
                ◷
              </span>{' '}
              {t(`mark.${mark}`)}
            </li>
          ))}
        </ul>
        <Title order={3} size="h4">
          {t('legend.keys')}
        </Title>
        <dl className={classes.keys}>
          {KEYS.map(([keys, does]) => (
            <div key={does} className={classes.keyLine}>
              <dt>
                <Ltr>{keys}</Ltr>
              </dt>
              <dd>{t(`legend.key.${does}`)}</dd>
            </div>
          ))}
        </dl>
        <Button onClick={onClose}>{t('common:form.close')}</Button>
      </Stack>
    </Dialog>
  );
}
