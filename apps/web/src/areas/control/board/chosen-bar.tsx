import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { ACTION_RULES, CELL_ACTIONS, cellsFor } from '../cell-actions/cell-actions.ts';
import { useControlView } from '../view/control-view.ts';
import { useRights } from '../view/use-rights.ts';
import classes from './board.module.css';
import { cellsIn, type Selection } from './selection.ts';

interface Props {
  readonly selection: Selection;
  readonly onClear: () => void;
}

/** What can be done with the cells that are chosen; stands in the place of the filters, so that the board does not move. */
export function ChosenBar({ selection, onClear }: Props) {
  const { t } = useTranslation('control');
  const { exercise } = useStaffRoom();
  const { ask } = useControlView();
  const rights = useRights();
  const chosen = cellsIn(selection);
  const cells = chosen.flatMap(({ injectId, teamId }) => exercise.cells.get(injectId)?.[teamId] ?? []);
  const actions = CELL_ACTIONS.filter(
    (action) => rights.has(ACTION_RULES[action].command) && cellsFor(action, cells).length > 0,
  );
  return (
    <div className={classes.bar} data-chosen role="group" aria-label={t('chosen.label')}>
      <Text size="sm" fw={600}>
        {t('chosen.count', { count: cells.length })}
      </Text>
      {actions.map((action) => (
        <Button
          key={action}
          size="compact-sm"
          variant="default"
          onClick={() => ask({ about: 'cells', action, cells: chosen })}
        >
          {t(`act.${action}.button`)}
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" className={classes.end ?? ''} onClick={onClear}>
        {t('chosen.clear')}
      </Button>
    </div>
  );
}
