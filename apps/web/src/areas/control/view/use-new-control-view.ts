import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ALL_SHOWN, type BoardFilter } from '../board/board-filter.ts';
import { SIDE_TABS } from '../parts.ts';
import type { CellAddress, ControlView, Question } from './control-view.ts';

/** What is open stands in the address, so that it can be passed on and survives a reload; filters do not. */
export function useNewControlView(ask: (question: Question | undefined) => void): ControlView {
  const [params, setParams] = useSearchParams();
  const [filter, keepFilter] = useState(ALL_SHOWN);
  const injectId = params.get('inject');
  const teamId = params.get('team');
  const tab = params.get('tab') ?? SIDE_TABS[0]?.id ?? '';

  const openCell = useCallback(
    (cell: CellAddress | undefined) =>
      setParams((before) => changed(before, { inject: cell?.injectId, team: cell?.teamId, tab: undefined }), {
        replace: true,
      }),
    [setParams],
  );
  const openTab = useCallback(
    (id: string) => setParams((before) => changed(before, { tab: id }), { replace: true }),
    [setParams],
  );
  const setFilter = useCallback(
    (change: Partial<BoardFilter>) => keepFilter((before) => ({ ...before, ...change })),
    [],
  );
  return useMemo(
    () => ({
      openedCell: injectId === null || teamId === null ? undefined : { injectId, teamId },
      openCell,
      tab,
      openTab,
      filter,
      setFilter,
      ask,
    }),
    [injectId, teamId, openCell, tab, openTab, filter, setFilter, ask],
  );
}

function changed(
  before: URLSearchParams,
  changes: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) after.delete(name);
    else after.set(name, value);
  }
  return after;
}
