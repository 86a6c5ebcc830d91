import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { ACTION_RULES, cellsFor, type CellAction } from '../cell-actions/cell-actions.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useControlView, type CellAddress } from '../view/control-view.ts';
import { useRights } from '../view/use-rights.ts';

interface BoardHandles {
  /** The cells that an action is about: those chosen, else those with the focus. */
  readonly targets: () => readonly CellAddress[];
  readonly move: (key: string) => void;
  readonly search: () => void;
  readonly escape: () => void;
}

/** Keys that reach the board from anywhere in the room. */
export function useBoardKeys({ targets, move, search, escape }: BoardHandles): void {
  const { t } = useTranslation('control');
  const { exercise } = useStaffRoom();
  const { ask } = useControlView();
  const rights = useRights();
  const announce = useAnnounce();
  const act = (...actions: readonly CellAction[]) => {
    const cells = targets();
    const there = cells.flatMap(({ injectId, teamId }) => exercise.cells.get(injectId)?.[teamId] ?? []);
    const action = actions.find(
      (each) => rights.has(ACTION_RULES[each].command) && cellsFor(each, there).length > 0,
    );
    if (action === undefined) announce(t('act.nothing'));
    else ask({ about: 'cells', action, cells });
  };
  useKeys({
    j: () => move('j'),
    k: () => move('k'),
    h: () => move('h'),
    l: () => move('l'),
    r: () => act('trigger'),
    x: () => act('hold', 'unhold'),
    '/': search,
    '?': () => ask({ about: 'legend' }),
    Escape: escape,
  });
}
