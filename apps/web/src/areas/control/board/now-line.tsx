import { readClock, type ExerciseState } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useTicking } from '../../../clock/use-ticking.ts';
import { formatDuration } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { lineOfNow, type BoardLine } from './board-lines.ts';
import { FIRST_COLUMN_WIDTH } from './board-shape.ts';
import classes from './board.module.css';

interface Props {
  readonly exercise: Pick<ExerciseState, 'clock' | 'agenda'>;
  readonly lines: readonly BoardLine[];
  readonly nowMs: () => number;
  /** Where a line begins, in pixels; for the number of lines, where the last one ends. */
  readonly startOf: (line: number) => number;
}

/** Where the present stands between the lines. It lies over them, so that none of them moves when it does. */
export function NowLine({ exercise: { clock, agenda }, lines, nowMs, startOf }: Props) {
  const { t } = useTranslation('control');
  const { code } = useLanguage();
  const now = () => readClock(clock, nowMs()).exerciseTimeMs;
  const line = Number(useTicking(() => String(lineOfNow(lines, now()))));
  const nextMs = agenda.releases.first?.atMs;
  const inTime = useTicking(() => (nextMs === undefined ? '' : formatDuration(nextMs - now(), code)));
  if (clock.state === 'not-started' || clock.state === 'stopped') return null;
  return (
    <div aria-hidden className={classes.now} style={{ transform: `translateY(${startOf(line)}px)` }}>
      <span className={classes.nowPlace} style={{ inlineSize: FIRST_COLUMN_WIDTH }}>
        <span className={classes.nowWords}>
          {t('board.now')}
          {inTime !== '' && (
            <>
              {' · '}
              {t('board.nextIn')} <Ltr>{inTime}</Ltr>
            </>
          )}
        </span>
      </span>
    </div>
  );
}
