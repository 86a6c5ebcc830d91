import { inLanguage, type ExerciseState } from '@cyberdrill/domain';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ShownWords } from '../../../words/shown-words.tsx';
import type { CellAddress } from '../view/control-view.ts';
import type { BoardFilter } from './board-filter.ts';
import { BoardHeader } from './board-header.tsx';
import type { BoardLine } from './board-lines.ts';
import { BoardRow, type DrawnColumn } from './board-row.tsx';
import * as shape from './board-shape.ts';
import { cellId } from './cell-id.ts';
import classes from './board.module.css';
import type { GridPlace } from './grid-moves.ts';
import { NowLine } from './now-line.tsx';
import { addressOf } from './use-board-place.ts';
import type { Selection } from './selection.ts';

interface Props {
  readonly exercise: ExerciseState;
  readonly nowMs: () => number;
  readonly lines: readonly BoardLine[];
  /** The teams in the order of their columns. */
  readonly teamIds: readonly string[];
  readonly filter: BoardFilter;
  readonly place: GridPlace;
  readonly opened: CellAddress | undefined;
  readonly selection: Selection;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPress: (event: MouseEvent) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

const NO_CELLS = {};

/**
 * The board as it is drawn: only the lines and columns in sight are in the page. The focus stays on the grid as a whole and says
 * where in it it is, so that no line that is drawn anew or scrolled away can lose it.
 */
export function BoardGrid(props: Props) {
  const { exercise, nowMs, lines, teamIds, filter, place, opened, selection, gridRef } = props;
  const { t } = useTranslation('control');
  const { code, direction } = useLanguage();
  const size = useElementSize();
  // The same for as long as the board is shown: another one would measure it anew at each drawing.
  const ref = useMergedRef(size.ref, gridRef);
  const columnPx = shape.columnWidth(size.width - shape.FIRST_COLUMN_WIDTH, teamIds.length);
  const headerPx = columnPx >= shape.ACROSS_FROM ? shape.LOW_HEADER : shape.HIGH_HEADER;

  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => gridRef.current,
    estimateSize: (index) => (lines[index]?.kind === 'phase' ? shape.PHASE_HEIGHT : shape.ROW_HEIGHT),
    paddingStart: headerPx,
    scrollPaddingStart: headerPx,
    overscan: 4,
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), place.row, range.count),
  });
  const columns = useVirtualizer({
    horizontal: true,
    isRtl: direction === 'rtl',
    count: teamIds.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => columnPx,
    paddingStart: shape.FIRST_COLUMN_WIDTH,
    scrollPaddingStart: shape.FIRST_COLUMN_WIDTH,
    overscan: 3,
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), place.column, range.count),
  });
  useEffect(() => rows.measure(), [rows, lines, headerPx]);
  useEffect(() => columns.measure(), [columns, columnPx]);
  const active = addressOf(place, lines, teamIds);
  useEffect(() => {
    // The first inject brings the heading above it with it.
    const isFirst = lines.slice(0, Math.max(0, place.row)).every(({ kind }) => kind === 'phase');
    if (isFirst) rows.scrollToOffset(0);
    else rows.scrollToIndex(place.row, { align: 'auto' });
    if (place.column >= 0) columns.scrollToIndex(place.column, { align: 'auto' });
    // Only who moves is followed: what happens on the board scrolls nothing.
  }, [active.injectId, active.teamId, rows, columns]);

  const { teams } = exercise.outline;
  const inSight = columns.getVirtualItems().map(({ index }) => index);
  const drawn = useMemo<readonly DrawnColumn[]>(
    () =>
      inSight.flatMap((column) => {
        const teamId = teamIds[column];
        if (teamId === undefined) return [];
        const teamName = teams.get(teamId)?.team.name ?? teamId;
        return [{ teamId, teamName, column, startPx: shape.FIRST_COLUMN_WIDTH + column * columnPx }];
      }),
    // The numbers in sight are a new list at each scrolled pixel, but the same as long as they read the same.
    [inSight.join(), teamIds, teams, columnPx],
  );
  const startOf = (index: number) =>
    rows.measurementsCache[index]?.start ?? rows.measurementsCache.at(-1)?.end ?? headerPx;
  return (
    <div
      ref={ref}
      role="grid"
      tabIndex={0}
      className={classes.grid}
      aria-label={t('board.label')}
      aria-multiselectable
      aria-rowcount={lines.length + 1}
      aria-colcount={teamIds.length + 1}
      aria-activedescendant={cellId(active.injectId, active.teamId)}
      onKeyDown={props.onKeyDown}
      onClick={props.onPress}
    >
      <div
        role="presentation"
        className={classes.canvas}
        style={{ blockSize: rows.getTotalSize(), inlineSize: columns.getTotalSize() }}
      >
        <BoardHeader
          heightPx={headerPx}
          columns={drawn}
          columnPx={columnPx}
          activeColumn={place.row === -1 ? place.column : undefined}
          teams={teams}
          connected={exercise.connected}
          scenario={exercise.scenario}
        />
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          if (line.kind === 'phase') {
            const words = inLanguage(line.phase.name, code, exercise.scenario.language);
            return (
              <div
                key={`phase ${line.phase.id}`}
                role="row"
                aria-rowindex={index + 2}
                className={classes.phase}
                style={{ blockSize: shape.PHASE_HEIGHT, transform: `translateY(${start}px)` }}
              >
                <div role="rowheader" aria-colindex={1} className={classes.phaseName}>
                  <ShownWords words={words} />
                </div>
              </div>
            );
          }
          const { inject } = line;
          return (
            <BoardRow
              key={inject.id}
              inject={inject}
              cells={exercise.cells.get(inject.id) ?? NO_CELLS}
              row={index}
              topPx={start}
              columns={drawn}
              columnPx={columnPx}
              language={code}
              fallback={exercise.scenario.language}
              activeColumn={place.row === index ? place.column : undefined}
              openedTeamId={opened?.injectId === inject.id ? opened.teamId : undefined}
              selection={selection}
              filter={filter}
            />
          );
        })}
        <NowLine exercise={exercise} lines={lines} nowMs={nowMs} startOf={startOf} />
      </div>
    </div>
  );
}

/** The line with the focus is always there to be spoken of. */
function withActive(inSight: readonly number[], active: number, count: number): number[] {
  if (active < 0 || active >= count || inSight.includes(active)) return [...inSight];
  return [...inSight, active].toSorted((one, other) => one - other);
}
