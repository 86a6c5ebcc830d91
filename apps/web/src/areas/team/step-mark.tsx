import { VisuallyHidden } from '@mantine/core';
import type { InboxStep } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import classes from './team-room.module.css';

/** One state, one look, everywhere. */
const SHAPES: Readonly<Record<InboxStep, string>> = {
  released: '▸',
  delivered: '▹',
  opened: '◔',
  acknowledged: '◑',
  answered: '●',
};

/** How far the team has come with an inject: a shape to see, a word to hear. */
export function StepMark({ step }: { readonly step: InboxStep }) {
  const { t } = useTranslation('team');
  return (
    <span className={classes.mark} title={t(`step.${step}`)}>
      <span aria-hidden>{SHAPES[step]}</span>
      <VisuallyHidden>{t(`step.${step}`)}</VisuallyHidden>
    </span>
  );
}
