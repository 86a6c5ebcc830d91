import { memo } from 'react';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { ShownWords } from '../../../words/shown-words.tsx';
import type { Names } from '../names/use-names.ts';
import type { PhaseSpan } from './phase-spans.ts';
import { apartFrom } from './lanes.ts';
import classes from './timeline.module.css';
import type { Axis } from './use-axis.ts';
import { ticksIn } from './viewport.ts';

/** Deadlines closer together than this are one mark. */
const LEAST_PX = 12;

interface Props {
  readonly axis: Axis;
  readonly phases: readonly PhaseSpan[];
  /** Exercise times of open deadlines, in milliseconds. */
  readonly deadlines: readonly { readonly injectId: string; readonly atMs: number }[];
  readonly names: Names;
}

/** What the marks lie on: phases of the story, round times, deadlines. The table tells all of it to who does not see it. */
export const AxisGround = memo(function AxisGround({ axis, phases, deadlines, names }: Props) {
  const { view, widthPx, pxAt } = axis;
  const isShown = (px: number) => px >= 0 && px <= widthPx;
  return (
    <div aria-hidden className={classes.ground}>
      {phases.map(({ phase, fromMs, toMs }, index) => {
        const startPx = Math.max(0, pxAt(fromMs));
        const endPx = Math.min(widthPx, pxAt(toMs));
        if (endPx - startPx < 2) return null;
        return (
          <span
            key={phase.id}
            className={classes.phase}
            data-odd={index % 2 === 1 || undefined}
            style={{ insetInlineStart: startPx, inlineSize: endPx - startPx }}
          >
            <ShownWords words={names.words(phase.name)} />
          </span>
        );
      })}
      {ticksIn(view, widthPx).map((atMs) => (
        <span key={atMs} className={classes.tick} style={{ insetInlineStart: pxAt(atMs) }}>
          <Ltr>{formatExerciseTime(atMs).replace(/:00$/, '')}</Ltr>
        </span>
      ))}
      {apartFrom(
        deadlines.map(({ injectId, atMs }) => ({ injectId, px: pxAt(atMs) })),
        LEAST_PX,
      )
        .filter(({ px }) => isShown(px))
        .map(({ injectId, px }) => (
          <span key={injectId} className={classes.deadline} style={{ insetInlineStart: px }}>
            ◷
          </span>
        ))}
    </div>
  );
});
