import { readClock } from '@cyberdrill/domain';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { useNames } from '../names/use-names.ts';
import { AxisGround } from './axis-ground.tsx';
import { lanesOf } from './lanes.ts';
import { Mark } from './mark.tsx';
import { MoveBar } from './move-bar.tsx';
import { anchorOf, type MselRow } from './msel-row.ts';
import { phaseSpans } from './phase-spans.ts';
import { TimelineNow } from './timeline-now.tsx';
import { TimelineTools } from './timeline-tools.tsx';
import classes from './timeline.module.css';
import { useAxis } from './use-axis.ts';
import { useGestures } from './use-gestures.ts';
import { useMarkWords } from './use-mark-words.ts';
import { useMoving } from './use-moving.ts';
import { centredOn, wholeOf } from './viewport.ts';

const LANES = 3;
const WIDE_PX = 46;
const NARROW_PX = 25;
/** A mark belongs to its plan as long as the two cannot be told apart. */
const SAME_PX = 4;
/** Time is rounded up, so that what is shown does not change with every release after the planned end. */
const WHOLE_STEP_MS = 600_000;

interface Props {
  readonly rows: readonly MselRow[];
  readonly onOpen: (injectId: string) => void;
}

/** The MSEL on an axis in exercise time, planned against actual. */
export function TimelineStrip({ rows, onOpen }: Props) {
  const { t } = useTranslation('msel');
  const { exercise, connection } = useStaffRoom();
  const { clock, scenario } = exercise;
  const names = useNames();
  const wordsOf = useMarkWords();
  const moving = useMoving();
  const area = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string>();

  const placed = useMemo(
    () =>
      rows
        .flatMap((row) => {
          const atMs = anchorOf(row);
          return atMs === undefined ? [] : [{ row, atMs }];
        })
        .toSorted((one, other) => one.atMs - other.atMs),
    [rows],
  );
  const lastMs = Math.ceil((placed.at(-1)?.atMs ?? 0) / WHOLE_STEP_MS) * WHOLE_STEP_MS;
  const whole = useMemo(() => wholeOf(scenario.durationMs, [lastMs]), [scenario.durationMs, lastMs]);
  const axis = useAxis(area, whole);
  useGestures(area, axis);
  const { pxAt, widthPx } = axis;

  const phases = useMemo(() => phaseSpans(scenario.phases, rows, scenario.durationMs), [scenario, rows]);
  // On a stretch of the clock without a jump exercise time and active time run side by side.
  const aheadMs = clock.anchorExerciseMs - clock.anchorActiveMs;
  const deadlines = useMemo(
    () =>
      rows.flatMap(({ inject, deadlineActiveMs }) =>
        deadlineActiveMs === undefined ? [] : [{ injectId: inject.id, atMs: deadlineActiveMs + aheadMs }],
      ),
    [rows, aheadMs],
  );

  const isNarrow = placed.length * WIDE_PX > widthPx * LANES;
  const marks = useMemo(() => {
    const half = (isNarrow ? NARROW_PX : WIDE_PX) / 2;
    const starts = placed.map(({ atMs }) => pxAt(atMs));
    const lanes = lanesOf(
      starts.map((px) => ({ startPx: px - half, endPx: px + half })),
      LANES,
    );
    return placed.map(({ row }, index) => ({
      row,
      startPx: starts[index] ?? 0,
      lane: lanes[index] ?? 0,
      label: wordsOf(row),
    }));
  }, [placed, pxAt, isNarrow, wordsOf]);

  // The handlers of 200 marks stay the same, so that a drag draws only the mark that is dragged.
  const now = { moving, marks, axis };
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const onKey = useCallback((row: MselRow, event: KeyboardEvent) => {
    const { marks: all, moving: mover } = latest.current;
    if (mover.key(row, event)) return event.preventDefault();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = all[all.findIndex(({ row: { inject } }) => inject.id === row.inject.id) + step];
    if (next !== undefined) focusMark(area.current, next.row.inject.id);
  }, []);
  const onDrag = useCallback((row: MselRow, byPx: number) => {
    latest.current.moving.drag(row, byPx, latest.current.axis.msPerPx);
  }, []);
  const onActive = useCallback((row: MselRow) => setActiveId(row.inject.id), []);
  const onMark = useCallback((row: MselRow) => onOpen(row.inject.id), [onOpen]);

  const isInView = (px: number) => px >= -WIDE_PX && px <= widthPx + WIDE_PX;
  const shown = marks.filter(({ startPx, row }) => isInView(startPx) || row.inject.id === activeId);
  const entryId = shown.some(({ row }) => row.inject.id === activeId)
    ? activeId
    : (shown.find(({ row }) => row.state !== 'released') ?? shown[0])?.row.inject.id;
  const { pending } = moving;
  const movingRow = rows.find(({ inject }) => inject.id === pending?.injectId);
  const nowExerciseMs = () => readClock(clock, connection.nowMs()).exerciseTimeMs;

  return (
    <div className={classes.strip}>
      <div className={classes.bar}>
        {pending !== undefined && movingRow !== undefined ? (
          <MoveBar
            name={names.inject(pending.injectId)}
            fromMs={movingRow.dueMs ?? 0}
            byMs={pending.byMs}
            isPast={clock.state === 'running' && (movingRow.dueMs ?? 0) + pending.byMs <= nowExerciseMs()}
            isUnderWay={moving.isUnderWay}
            error={moving.error}
            onConfirm={moving.confirm}
            onCancel={moving.cancel}
          />
        ) : (
          <TimelineTools
            onZoom={axis.zoom}
            onPan={axis.pan}
            onWhole={() => axis.show(whole)}
            onNow={() => axis.show(centredOn(axis.view, nowExerciseMs(), whole))}
          />
        )}
      </div>
      <div ref={area} className={classes.area} role="group" aria-label={t('timeline.axis')}>
        <AxisGround axis={axis} phases={phases} deadlines={deadlines} names={names} />
        <TimelineNow clock={clock} nowMs={() => connection.nowMs()} axis={axis} />
        <div className={classes.marks}>
          {shown.map(({ row, startPx, lane, label }) => {
            const isMoved = pending?.injectId === row.inject.id;
            const movedPx = isMoved ? pxAt((row.dueMs ?? 0) + pending.byMs) : startPx;
            const plannedPx = isMoved || row.plannedMs === undefined ? startPx : pxAt(row.plannedMs);
            const actualPx = row.releasedMs === undefined ? movedPx : pxAt(row.releasedMs);
            return (
              <Mark
                key={row.inject.id}
                row={row}
                label={label}
                startPx={movedPx}
                plannedPx={apart(movedPx, plannedPx)}
                actualPx={apart(movedPx, actualPx)}
                lane={lane}
                isNarrow={isNarrow}
                isActive={row.inject.id === entryId}
                isMoving={isMoved}
                onKey={onKey}
                onDrag={onDrag}
                onActive={onActive}
                onOpen={onMark}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** A place that can be told from another; `undefined` for one that cannot. */
function apart(fromPx: number, toPx: number): number | undefined {
  return Math.abs(fromPx - toPx) < SAME_PX ? undefined : toPx;
}

function focusMark(area: HTMLElement | null, injectId: string): void {
  area?.querySelector<HTMLElement>(`[data-inject="${CSS.escape(injectId)}"]`)?.focus();
}
