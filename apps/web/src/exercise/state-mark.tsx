import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './state-mark.module.css';

/** One state, one look, everywhere: the shape carries the meaning, the colour only helps. */
const SHAPES = {
  planned: '○',
  armed: '◌',
  held: '‖',
  overdue: '!',
  released: '▸',
  delivered: '▹',
  opened: '◔',
  acknowledged: '◑',
  answered: '●',
  assessed: '✓',
  late: '◷',
  skipped: '⊘',
} as const;

/** Where an inject stands with one team. */
export type ShownState = keyof typeof SHAPES;

/** All of them, in the order in which an inject goes through them; for legends. */
export const SHOWN_STATES = Object.keys(SHAPES) as readonly ShownState[];

/** A state: a shape to see, a word to hear; `withWord` shows the word too. */
export function StateMark({
  state,
  withWord = false,
}: {
  readonly state: ShownState;
  readonly withWord?: boolean;
}) {
  const { t } = useTranslation();
  const word = t(`state.${state}`);
  return (
    <span className={classes.state} data-state={state} title={withWord ? undefined : word}>
      <span aria-hidden className={classes.shape}>
        {SHAPES[state]}
      </span>
      {withWord ? <span>{word}</span> : <VisuallyHidden>{word}</VisuallyHidden>}
    </span>
  );
}
