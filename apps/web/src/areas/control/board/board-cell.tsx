import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LateMark } from '../../../exercise/cell-look.ts';
import { StateMark, type ShownState } from '../../../exercise/state-mark.tsx';
import classes from './board.module.css';

interface Props {
  readonly id: string;
  readonly injectId: string;
  readonly number: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly column: number;
  readonly startPx: number;
  readonly widthPx: number;
  /** Absent where the inject is not addressed to the team. */
  readonly state: ShownState | undefined;
  readonly mark: LateMark | undefined;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly isDimmed: boolean;
}

/** One inject for one team: a shape to see, words to hear. Drawn anew only when one of its properties changes. */
export const BoardCell = memo(function BoardCell(props: Props) {
  const { id, injectId, number, teamId, teamName, column, startPx, widthPx } = props;
  const { state, mark, isActive, isOpen, isChosen, isDimmed } = props;
  const { t } = useTranslation(['control', 'common']);
  const said =
    state === undefined
      ? [t('board.notAddressed')]
      : [t(`common:state.${state}`), ...(mark === undefined ? [] : [t(`mark.${mark}`)])];
  return (
    <div
      id={id}
      role="gridcell"
      className={classes.cell}
      aria-colindex={column + 2}
      aria-selected={isChosen}
      aria-label={[t('board.injectNumber', { number }), teamName, ...said].join(', ')}
      title={said.join(', ')}
      data-inject={injectId}
      data-team={teamId}
      data-state={state}
      data-mark={mark}
      data-active={isActive}
      data-open={isOpen}
      data-dimmed={isDimmed}
      style={{ insetInlineStart: startPx, inlineSize: widthPx }}
    >
      {state !== undefined && <StateMark state={state} />}
      {mark !== undefined && (
        <span aria-hidden className={classes.mark} data-mark={mark}>
          ◷
        </span>
      )}
    </div>
  );
});
