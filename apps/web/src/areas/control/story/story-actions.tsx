import type { Cell, Inject } from '@cyberdrill/domain';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ACTION_RULES, CELL_ACTIONS, cellsFor } from '../cell-actions/cell-actions.ts';
import { useControlView } from '../view/control-view.ts';
import { useRights } from '../view/use-rights.ts';
import classes from './story.module.css';

/** What the viewer may do with a cell as it is now. */
export function StoryActions({ cell, inject }: { readonly cell: Cell; readonly inject: Inject }) {
  const { t } = useTranslation('control');
  const { ask } = useControlView();
  const rights = useRights();
  const { injectId, teamId } = cell;
  const actions = CELL_ACTIONS.filter(
    (action) => rights.has(ACTION_RULES[action].command) && cellsFor(action, [cell]).length > 0,
  );
  const mayNote = rights.has('control:note');
  const mayRecord =
    rights.has('response:record') && cell.status === 'released' && inject.response !== undefined;
  return (
    <div role="group" aria-label={t('story.actions')} className={classes.actions}>
      {actions.map((action) => (
        <Button
          key={action}
          size="compact-sm"
          variant="default"
          onClick={() => ask({ about: 'cells', action, cells: [{ injectId, teamId }] })}
        >
          {t(`act.${action}.button`)}
        </Button>
      ))}
      {mayRecord && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => ask({ about: 'record', cell: { injectId, teamId } })}
        >
          {t('record.button')}
        </Button>
      )}
      {mayNote && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => ask({ about: 'note', cell: { injectId, teamId } })}
        >
          {t('note.button')}
        </Button>
      )}
    </div>
  );
}
