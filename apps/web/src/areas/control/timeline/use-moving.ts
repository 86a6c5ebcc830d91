import { useCallback, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/use-action.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { formatExerciseTime, formatShift } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useGive } from '../../../realtime/use-give.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { useRights } from '../view/use-rights.ts';
import { isMovable, limited, snapOf, snapped, stepOf, type PendingMove } from './moves.ts';
import type { MselRow } from './msel-row.ts';
import { signOfPage } from './use-gestures.ts';

/** Moving injects on the axis by hand or key: nothing is sent before it is confirmed. */
export interface Moving {
  readonly pending: PendingMove | undefined;
  readonly isUnderWay: boolean;
  readonly error: unknown;
  /** Whether an inject can be moved by the person who looks at it, now. */
  readonly canMove: (row: MselRow) => boolean;
  readonly drag: (row: MselRow, byPx: number, msPerPx: number) => void;
  /** @returns true when the key was for moving */
  readonly key: (row: MselRow, event: KeyboardEvent) => boolean;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

export function useMoving(): Moving {
  const { t } = useTranslation('msel');
  const { code } = useLanguage();
  const { connection } = useStaffRoom();
  const give = useGive(connection);
  const announce = useAnnounce();
  const rights = useRights();
  const [pending, setPending] = useState<PendingMove>();
  const mayShift = rights.has('inject:shift');

  const { start, isUnderWay, error } = useAction(async () => {
    if (pending === undefined || pending.byMs === 0) return;
    await give('inject:shift', pending);
    setPending(undefined);
    announce(t('move.done'));
  });
  const canMove = useCallback((row: MselRow) => mayShift && isMovable(row), [mayShift]);
  const cancel = useCallback(() => {
    setPending(undefined);
    announce(t('move.cancelled'));
  }, [announce, t]);

  const moveTo = (row: MselRow, byMs: number) => {
    const allowedMs = limited(byMs, row);
    setPending({ injectId: row.inject.id, byMs: allowedMs });
    return allowedMs;
  };
  const byArrow = (row: MselRow, event: KeyboardEvent) => {
    const sign = (event.key === 'ArrowRight' ? 1 : -1) * signOfPage();
    const beforeMs = pending?.injectId === row.inject.id ? pending.byMs : 0;
    const byMs = moveTo(row, beforeMs + sign * stepOf(event));
    const time = formatExerciseTime((row.dueMs ?? 0) + byMs);
    announce(t('move.at', { time, by: formatShift(byMs, code) }));
  };
  const key = (row: MselRow, event: KeyboardEvent): boolean => {
    const isPending = pending?.injectId === row.inject.id;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      if (canMove(row)) byArrow(row, event);
      else announce(t('move.cannot'));
      return true;
    }
    if (isPending && event.key === 'Enter') start();
    else if (isPending && event.key === 'Escape') cancel();
    else return false;
    return true;
  };
  const drag = (row: MselRow, byPx: number, msPerPx: number) => {
    if (!canMove(row)) return;
    moveTo(row, snapped(row.dueMs ?? 0, byPx * msPerPx, snapOf(msPerPx)));
  };
  return { pending, isUnderWay, error, canMove, drag, key, confirm: start, cancel };
}
