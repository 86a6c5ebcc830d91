import { readClock } from '@cyberdrill/domain';
import { Text } from '@mantine/core';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { nameOf } from '../keys/strokes.ts';
import { useControlView, type CellAddress } from '../view/control-view.ts';
import { BoardBar } from './board-bar.tsx';
import { BoardGrid } from './board-grid.tsx';
import { lineOfNow } from './board-lines.ts';
import classes from './board.module.css';
import { ChosenBar } from './chosen-bar.tsx';
import { placeAfter } from './grid-moves.ts';
import { cellsIn, extended, NOTHING_CHOSEN, toggled, type Selection } from './selection.ts';
import { orderedTeams, type TeamOrder } from './team-order.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useBoardLines } from './use-board-lines.ts';
import { addressOf, useBoardPlace } from './use-board-place.ts';

/** How many lines a page key goes. */
const PAGE = 10;

/** The board: injects × teams, what is shown of it, and what is chosen on it. */
export function Board() {
  const { t } = useTranslation('control');
  const { exercise, connection } = useStaffRoom();
  const { direction } = useLanguage();
  const { filter, openedCell, openCell } = useControlView();
  const announce = useAnnounce();
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [selection, choose] = useState<Selection>(NOTHING_CHOSEN);
  const nowMs = useCallback(() => connection.nowMs(), [connection]);

  const [order, setOrder] = useState<TeamOrder>('plan');
  // Teams are sorted when that is asked for, not whenever something happens: nothing may move under a hand.
  const [sorted, setSorted] = useState(() => orderedTeams('plan', exercise));
  const teamIds = useMemo(
    () => (filter.teamId === undefined ? sorted : sorted.filter((id) => id === filter.teamId)),
    [sorted, filter.teamId],
  );
  const lines = useBoardLines(exercise, filter);
  const [place, address, goTo] = useBoardPlace(lines, teamIds, () => {
    const line =
      lines[lineOfNow(lines, readClock(exercise.clock, nowMs()).exerciseTimeMs) - 1] ?? lines.at(1);
    const team = teamIds[0];
    return {
      injectId: line?.kind === 'inject' ? line.inject.id : '',
      ...(team === undefined ? {} : { teamId: team }),
    };
  });

  /** The cells that there are at an address: one, or those of an inject or a team as far as they are shown. */
  const cellsAt = ({ injectId, teamId }: Partial<CellAddress>): readonly CellAddress[] => {
    if (injectId === undefined && teamId === undefined) return [];
    const injectIds =
      injectId === undefined
        ? lines.flatMap((line) => (line.kind === 'inject' ? [line.inject.id] : []))
        : [injectId];
    return injectIds.flatMap((id) =>
      (teamId === undefined ? teamIds : [teamId])
        .filter((each) => exercise.cells.get(id)?.[each] !== undefined)
        .map((each) => ({ injectId: id, teamId: each })),
    );
  };
  const change = (next: Selection) => {
    choose(next);
    announce(t('chosen.count', { count: next.size }));
  };
  const open = ({ injectId, teamId }: Partial<CellAddress>) => {
    if (injectId === undefined || teamId === undefined)
      change(
        toggled(
          selection,
          cellsAt({
            ...(injectId === undefined ? {} : { injectId }),
            ...(teamId === undefined ? {} : { teamId }),
          }),
        ),
      );
    else if (cellsAt({ injectId, teamId }).length > 0) openCell({ injectId, teamId });
  };
  const size = {
    rows: lines.length,
    columns: teamIds.length,
    isHeading: (row: number) => lines[row]?.kind === 'phase',
    page: PAGE,
    isRightToLeft: direction === 'rtl',
  };
  const move = (key: string, isChoosing: boolean): boolean => {
    const next = placeAfter(key, place, size);
    if (next === undefined) return false;
    const to = addressOf(next, lines, teamIds);
    if (isChoosing) change(extended(selection, [...cellsAt(address), ...cellsAt(to)]));
    goTo(to);
    return true;
  };
  useBoardKeys({
    targets: () => (selection.size > 0 ? cellsIn(selection) : cellsAt(address)),
    move: (key) => {
      grid.current?.focus();
      move(key, false);
    },
    search: () => search.current?.focus(),
    escape: () => (selection.size > 0 ? change(NOTHING_CHOSEN) : openCell(undefined)),
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const name = nameOf(event.nativeEvent);
    const key = name.startsWith('mod+') ? name.toLowerCase() : event.key;
    const isDone = move(key, event.shiftKey) || actAt(key);
    if (isDone) event.preventDefault();
  };
  const actAt = (key: string): boolean => {
    if (key === 'Enter') open(address);
    else if (key === ' ') change(toggled(selection, cellsAt(address)));
    return key === 'Enter' || key === ' ';
  };
  const onPress = (event: MouseEvent) => {
    const element = (event.target as Element).closest<HTMLElement>('[data-inject], [data-team]');
    if (element === null) return;
    const { inject, team } = element.dataset;
    const pressed = {
      ...(inject === undefined ? {} : { injectId: inject }),
      ...(team === undefined ? {} : { teamId: team }),
    };
    goTo(pressed);
    if (event.shiftKey) change(extended(selection, between(address, pressed)));
    else if (event.ctrlKey || event.metaKey) change(toggled(selection, cellsAt(pressed)));
    else open(pressed);
  };
  /** The cells of the rectangle with two corners. */
  const between = (one: Partial<CellAddress>, other: Partial<CellAddress>): readonly CellAddress[] => {
    const rows = [one, other].map(({ injectId }) =>
      lines.findIndex((line) => line.kind === 'inject' && line.inject.id === injectId),
    );
    const columns = [one, other].map(({ teamId }) => teamIds.indexOf(teamId ?? ''));
    const inRows = lines.slice(Math.min(...rows), Math.max(...rows) + 1);
    const inColumns = teamIds.slice(Math.min(...columns), Math.max(...columns) + 1);
    return inRows.flatMap((line) =>
      line.kind === 'phase'
        ? []
        : inColumns.flatMap((teamId) => cellsAt({ injectId: line.inject.id, teamId })),
    );
  };
  return (
    <section className={classes.board} aria-label={t('board.label')}>
      {selection.size > 0 ? (
        <ChosenBar selection={selection} onClear={() => change(NOTHING_CHOSEN)} />
      ) : (
        <BoardBar
          searchRef={search}
          order={order}
          onOrder={(next) => {
            setOrder(next);
            setSorted(orderedTeams(next, exercise));
          }}
          onDone={() => grid.current?.focus()}
        />
      )}
      {lines.length === 0 ? (
        <Text className={classes.empty ?? ''}>{t('board.nothingFound')}</Text>
      ) : (
        <BoardGrid
          exercise={exercise}
          nowMs={nowMs}
          lines={lines}
          teamIds={teamIds}
          filter={filter}
          place={place}
          opened={openedCell}
          selection={selection}
          onKeyDown={onKeyDown}
          onPress={onPress}
          gridRef={grid}
        />
      )}
    </section>
  );
}
