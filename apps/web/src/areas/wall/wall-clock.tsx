import { readClock, type ClockState, type Wall } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useTicking } from '../../clock/use-ticking.ts';
import { formatDuration, formatExerciseTime, formatLocalTime, formatUtcTime } from '../../i18n/format.ts';
import { Ltr } from '../../i18n/ltr.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import classes from './wall.module.css';

/** What the clock does, to see from afar. */
const SHAPES: Readonly<Record<ClockState, string>> = {
  'not-started': '○',
  running: '▸',
  paused: '‖',
  stopped: '■',
};

interface Props {
  readonly wall: Wall;
  /** Planned length of the exercise. */
  readonly durationMs: number;
  readonly nowMs: () => number;
}

/** The clock, large; the phase as a shape and a word, and why the exercise is in it. */
export function WallClock({ wall: { clock, phase, phaseReason }, durationMs, nowMs }: Props) {
  const { t } = useTranslation();
  const { t: wallWords } = useTranslation('wall');
  const { code } = useLanguage();
  const exerciseTime = useTicking(() => formatExerciseTime(readClock(clock, nowMs()).exerciseTimeMs));
  const utcTime = useTicking(() => formatUtcTime(nowMs()));
  const isRunning = clock.state === 'running';
  return (
    <div className={classes.clock} data-state={clock.state} role="group" aria-label={t('clock.label')}>
      <Ltr className={classes.time}>{exerciseTime}</Ltr>
      <div className={classes.phase}>
        <p className={classes.word}>
          <span aria-hidden>{SHAPES[clock.state]}</span> {t(`phase.${phase}`)}
          {isRunning && clock.rate !== 1 && <Ltr> {clock.rate}×</Ltr>}
        </p>
        {phaseReason !== undefined && <p dir="auto">{phaseReason}</p>}
        <p className={classes.soft}>
          <Ltr>{utcTime}</Ltr> · <Ltr>{formatLocalTime(nowMs())}</Ltr> {t('clock.local')}
        </p>
        <p className={classes.soft}>{wallWords('planned', { duration: formatDuration(durationMs, code) })}</p>
      </div>
    </div>
  );
}
