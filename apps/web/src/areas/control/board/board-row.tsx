import { inLanguage, type Cell, type Inject, type LanguageTag } from '@cyberdrill/domain';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../../exercise/cell-look.ts';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { directionOf } from '../../../i18n/languages.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { BoardCell } from './board-cell.tsx';
import { isCellShown, type BoardFilter } from './board-filter.ts';
import { FIRST_COLUMN_WIDTH, ROW_HEIGHT } from './board-shape.ts';
import { cellId } from './cell-id.ts';
import classes from './board.module.css';
import { rowProgress } from './row-progress.ts';
import { rowTime } from './row-time.ts';
import { keyOf, type Selection } from './selection.ts';

/** A team's column, as far as it is drawn. */
export interface DrawnColumn {
  readonly teamId: string;
  readonly teamName: string;
  readonly column: number;
  readonly startPx: number;
}

interface Props {
  readonly inject: Inject;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Its place among the lines, from 0. */
  readonly row: number;
  readonly topPx: number;
  readonly columns: readonly DrawnColumn[];
  readonly columnPx: number;
  readonly language: LanguageTag;
  readonly fallback: LanguageTag;
  /** The column with the board's focus, when it is in this row; −1 for the inject itself. */
  readonly activeColumn: number | undefined;
  readonly openedTeamId: string | undefined;
  readonly selection: Selection;
  readonly filter: BoardFilter;
}

/** An inject and how it stands with every team that is in sight. */
export const BoardRow = memo(function BoardRow(props: Props) {
  const { inject, cells, row, topPx, columns, columnPx, activeColumn, openedTeamId, selection, filter } =
    props;
  const { t } = useTranslation('control');
  const progress = rowProgress(inject, cells);
  const time = rowTime(inject, cells);
  const title = inLanguage(inject.title, props.language, props.fallback);
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={classes.row}
      style={{ blockSize: ROW_HEIGHT, transform: `translateY(${topPx}px)` }}
    >
      <div
        id={cellId(inject.id, undefined)}
        role="rowheader"
        aria-colindex={1}
        className={classes.inject}
        data-inject={inject.id}
        data-active={activeColumn === -1}
        style={{ inlineSize: FIRST_COLUMN_WIDTH }}
      >
        <span className={classes.time}>
          {'exerciseTimeMs' in time ? (
            <Ltr>{formatExerciseTime(time.exerciseTimeMs)}</Ltr>
          ) : (
            t(`board.awaits.${time.awaits}`)
          )}
        </span>
        <Ltr className={classes.number ?? ''}>{inject.number}</Ltr>
        <span
          className={classes.title}
          lang={title.language}
          dir={directionOf(title.language)}
          data-turned={directionOf(title.language) !== directionOf(props.language)}
          title={title.text}
        >
          {title.text}
        </span>
        {progress !== undefined && (
          <span
            className={classes.progress}
            title={t(`board.progress.${progress.asks}`, { done: progress.done, total: progress.total })}
          >
            <Ltr>
              {progress.done}/{progress.total}
            </Ltr>
          </span>
        )}
      </div>
      {columns.map(({ teamId, teamName, column, startPx }) => {
        const cell = cells[teamId];
        const look = cell === undefined ? undefined : lookOf(cell, inject);
        return (
          <BoardCell
            key={teamId}
            id={cellId(inject.id, teamId)}
            injectId={inject.id}
            number={inject.number}
            teamId={teamId}
            teamName={teamName}
            column={column}
            startPx={startPx}
            widthPx={columnPx}
            state={look?.state}
            mark={look?.mark}
            isActive={activeColumn === column}
            isOpen={openedTeamId === teamId}
            isChosen={selection.has(keyOf({ injectId: inject.id, teamId }))}
            isDimmed={cell !== undefined && !isCellShown(cell, inject, filter)}
          />
        );
      })}
    </div>
  );
});
