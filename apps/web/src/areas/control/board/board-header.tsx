import type { Scenario, Team } from '@cyberdrill/domain';
import { inLanguage } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { DrawnColumn } from './board-row.tsx';
import { ACROSS_FROM, FIRST_COLUMN_WIDTH } from './board-shape.ts';
import { cellId } from './cell-id.ts';
import classes from './board.module.css';

interface Props {
  readonly heightPx: number;
  readonly columns: readonly DrawnColumn[];
  readonly columnPx: number;
  /** The column with the board's focus, when it is in this row; −1 for the corner. */
  readonly activeColumn: number | undefined;
  readonly teams: ReadonlyMap<string, { readonly team: Team }>;
  readonly connected: Readonly<Record<string, boolean>>;
  readonly scenario: Pick<Scenario, 'parts' | 'language'>;
}

/** The names of the teams, their parts, and whether any device of theirs is connected. */
export function BoardHeader({
  heightPx,
  columns,
  columnPx,
  activeColumn,
  teams,
  connected,
  scenario,
}: Props) {
  const { t } = useTranslation('control');
  const { code } = useLanguage();
  const partName = (id: string | undefined) => {
    const part = scenario.parts.find((each) => each.id === id);
    return part === undefined ? '' : inLanguage(part.name, code, scenario.language).text;
  };
  return (
    <div role="row" aria-rowindex={1} className={classes.header} style={{ blockSize: heightPx }}>
      <div
        id={cellId(undefined, undefined)}
        role="columnheader"
        aria-colindex={1}
        className={classes.corner}
        data-corner
        data-active={activeColumn === -1}
        style={{ inlineSize: FIRST_COLUMN_WIDTH }}
      >
        {t('board.inject')}
      </div>
      {columns.map(({ teamId, teamName, column, startPx }) => {
        const isThere = connected[teamId] === true;
        const link = t(isThere ? 'board.connected' : 'board.notConnected');
        return (
          <div
            key={teamId}
            id={cellId(undefined, teamId)}
            role="columnheader"
            aria-colindex={column + 2}
            className={classes.team}
            data-team={teamId}
            data-active={activeColumn === column}
            data-across={columnPx >= ACROSS_FROM}
            title={`${teamName} · ${partName(teams.get(teamId)?.team.part)} · ${link}`}
            aria-label={`${teamName}, ${link}`}
            style={{ insetInlineStart: startPx, inlineSize: columnPx }}
          >
            <span className={classes.teamWords}>
              <span aria-hidden className={classes.link} data-connected={isThere}>
                {isThere ? '●' : '○'}
              </span>
              <bdi className={classes.teamName}>{teamName}</bdi>
            </span>
          </div>
        );
      })}
    </div>
  );
}
