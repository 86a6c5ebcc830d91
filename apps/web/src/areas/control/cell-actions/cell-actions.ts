import type { Cell, CellStatus, CommandKind, CommandMap } from '@cyberdrill/domain';

/** What control may do with cells, in the order in which it is offered. */
export const CELL_ACTIONS = ['trigger', 'hold', 'unhold', 'skip', 'shift', 'extend', 'excuse'] as const;
export type CellAction = (typeof CELL_ACTIONS)[number];

/** A command with what it says. */
export type ToGive = {
  readonly [K in CommandKind]: { readonly kind: K; readonly data: CommandMap[K] };
}[CommandKind];

/** What was filled in for an action. */
export interface ActionWords {
  readonly reason: string;
  /** For shifts and extensions. */
  readonly byMs: number;
}

interface ActionRule {
  readonly command: CommandKind;
  /** States of a cell in which it changes something. */
  readonly from: readonly CellStatus[];
  /** Whether it says why: it must, it may, it does not. */
  readonly reason: 'must' | 'may' | 'none';
  /** Whether it says by how much: on and back, on only, not at all. */
  readonly span: 'both-ways' | 'forward' | 'none';
}

const WAITING: readonly CellStatus[] = ['planned', 'armed', 'held', 'overdue'];

/** What each action is, and where it can be done; the server has the same rules. */
export const ACTION_RULES: Readonly<Record<CellAction, ActionRule>> = {
  trigger: { command: 'inject:trigger', from: [...WAITING, 'skipped'], reason: 'none', span: 'none' },
  hold: { command: 'inject:hold', from: ['planned', 'armed'], reason: 'may', span: 'none' },
  unhold: { command: 'inject:unhold', from: ['held'], reason: 'none', span: 'none' },
  skip: { command: 'inject:skip', from: WAITING, reason: 'must', span: 'none' },
  shift: { command: 'inject:shift', from: ['planned', 'armed', 'held'], reason: 'may', span: 'both-ways' },
  extend: { command: 'deadline:extend', from: [...WAITING, 'released'], reason: 'must', span: 'forward' },
  excuse: {
    command: 'expectation:excuse',
    from: [...WAITING, 'released', 'skipped'],
    reason: 'must',
    span: 'none',
  },
};

/** The cells that an action changes something for. */
export function cellsFor(action: CellAction, cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ status }) => ACTION_RULES[action].from.includes(status));
}

/**
 * The commands that carry out an action: one for each inject, with the teams by name.
 * @param cells those it changes something for, see {@link cellsFor}
 */
export function commandsFor(
  action: CellAction,
  cells: readonly Cell[],
  { reason, byMs }: ActionWords,
): readonly ToGive[] {
  const said = reason.trim();
  return [...Map.groupBy(cells, ({ injectId }) => injectId)].map(([injectId, ofInject]): ToGive => {
    const chosen = { injectId, teamIds: ofInject.map(({ teamId }) => teamId) };
    const optional = said === '' ? {} : { reason: said };
    switch (action) {
      case 'trigger':
        return { kind: 'inject:trigger', data: chosen };
      case 'hold':
        return { kind: 'inject:hold', data: { ...chosen, ...optional } };
      case 'unhold':
        return { kind: 'inject:unhold', data: chosen };
      case 'skip':
        return { kind: 'inject:skip', data: { ...chosen, reason: said } };
      case 'shift':
        return { kind: 'inject:shift', data: { ...chosen, byMs, ...optional } };
      case 'extend':
        return { kind: 'deadline:extend', data: { ...chosen, byMs, reason: said } };
      case 'excuse':
        return { kind: 'expectation:excuse', data: { ...chosen, reason: said } };
    }
  });
}
