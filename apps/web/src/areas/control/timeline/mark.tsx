import { memo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { StateMark } from '../../../exercise/state-mark.tsx';
import type { MselRow } from './msel-row.ts';
import classes from './timeline.module.css';
import { signOfPage } from './use-gestures.ts';

/** Below this a press is a press, and not the beginning of a drag. */
const LEAST_DRAG_PX = 4;

interface Props {
  readonly row: MselRow;
  /** What it is called, with state and time. */
  readonly label: string;
  readonly startPx: number;
  /** Where the plan has it, or where it stands while it is moved: hollow; a line leads there. */
  readonly plannedPx: number | undefined;
  /** Where it went out: filled; a line leads there. */
  readonly actualPx: number | undefined;
  readonly lane: number;
  readonly isNarrow: boolean;
  /** Reached by the tabulator; the others from there by the arrows. */
  readonly isActive: boolean;
  readonly isMoving: boolean;
  readonly onKey: (row: MselRow, event: KeyboardEvent) => void;
  readonly onDrag: (row: MselRow, byPx: number) => void;
  readonly onActive: (row: MselRow) => void;
  readonly onOpen: (row: MselRow) => void;
}

/** An inject on the axis: a button where it is or was due, hollow where the plan has it, filled where it went out. */
export const Mark = memo(function Mark({
  row,
  label,
  startPx,
  plannedPx,
  actualPx,
  lane,
  isNarrow,
  isActive,
  isMoving,
  onKey,
  onDrag,
  onActive,
  onOpen,
}: Props) {
  const drag = useRef<{ readonly fromX: number; isDragging: boolean }>(undefined);
  const top = `calc(${lane} * var(--lane))`;
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    drag.current = { fromX: event.clientX, isDragging: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    const { current } = drag;
    if (current === undefined || event.buttons === 0) return;
    const byPx = (event.clientX - current.fromX) * signOfPage();
    if (!current.isDragging && Math.abs(byPx) < LEAST_DRAG_PX) return;
    current.isDragging = true;
    onDrag(row, byPx);
  };
  const onClick = () => {
    const wasDragged = drag.current?.isDragging === true;
    drag.current = undefined;
    if (!wasDragged) onOpen(row);
  };
  return (
    <>
      <Offset kind="planned" fromPx={startPx} toPx={plannedPx} top={top} isLate={false} />
      <Offset kind="actual" fromPx={startPx} toPx={actualPx} top={top} isLate={row.isLate} />
      <button
        type="button"
        className={classes.mark}
        data-inject={row.inject.id}
        data-state={row.state}
        data-late={row.isLate || undefined}
        data-narrow={isNarrow || undefined}
        data-moving={isMoving || undefined}
        style={{ insetInlineStart: startPx, insetBlockStart: top }}
        tabIndex={isActive ? 0 : -1}
        aria-label={label}
        title={label}
        onFocus={() => onActive(row)}
        onKeyDown={(event) => onKey(row, event)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerCancel={() => (drag.current = undefined)}
        onClick={onClick}
      >
        <StateMark state={row.state} />
        {!isNarrow && <bdi className={classes.number}>{row.inject.number}</bdi>}
      </button>
    </>
  );
});

interface OffsetProps {
  readonly kind: 'planned' | 'actual';
  readonly fromPx: number;
  readonly toPx: number | undefined;
  readonly top: string;
  readonly isLate: boolean;
}

/** A line from a mark to where it was planned or went out. */
function Offset({ kind, fromPx, toPx, top, isLate }: OffsetProps) {
  if (toPx === undefined) return null;
  const line = {
    insetInlineStart: Math.min(fromPx, toPx),
    inlineSize: Math.abs(fromPx - toPx),
    insetBlockStart: top,
  };
  return (
    <>
      <span aria-hidden className={classes.offset} data-late={isLate || undefined} style={line} />
      <span
        aria-hidden
        className={classes.ghost}
        data-kind={kind}
        data-late={isLate || undefined}
        style={{ insetInlineStart: toPx, insetBlockStart: top }}
      />
    </>
  );
}
