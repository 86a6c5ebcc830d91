import { readClock, type Clock, type ClockState, type Phase, type Scenario } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatExerciseTime, formatLocalTime, formatUtcTime } from '../i18n/format.ts';
import { Ltr } from '../i18n/ltr.tsx';
import classes from './exercise-clock.module.css';
import { storyMomentAt } from './story-time.ts';
import { useTicking } from './use-ticking.ts';

/** What the clock does, to see at a glance. */
const SHAPES: Readonly<Record<ClockState, string>> = {
  'not-started': '○',
  running: '▸',
  paused: '‖',
  stopped: '■',
};

interface Props {
  readonly clock: Clock;
  readonly phase: Phase;
  /** Now, by the server's clock. */
  readonly nowMs: () => number;
  /** Given to those who may know how far the story is. */
  readonly story?: Pick<Scenario, 'startsAt' | 'scenarioRate'>;
}

/** Exercise time first, then whether it runs as a shape and a word, then UTC, local time, and the time of the story. */
export function ExerciseClock({ clock, phase, nowMs, story }: Props) {
  const { t } = useTranslation();
  const exerciseTime = useTicking(() => formatExerciseTime(readClock(clock, nowMs()).exerciseTimeMs));
  const utcTime = useTicking(() => formatUtcTime(nowMs()));
  const storyTime = useTicking(() => {
    if (story === undefined) return '';
    const { date, time } = storyMomentAt(story, readClock(clock, nowMs()).exerciseTimeMs);
    // A story at the rate of the clock hardly reaches another day.
    return story.scenarioRate === 1 ? time : `${date.slice('yyyy-'.length)} ${time}`;
  });
  const isRunning = clock.state === 'running';
  return (
    <div className={classes.clock} role="group" aria-label={t('clock.label')}>
      <Ltr className={classes.time}>{exerciseTime}</Ltr>
      <span className={`${classes.state} ${isRunning ? classes.running : classes.standing}`}>
        <span aria-hidden>{SHAPES[clock.state]}</span> {t(`phase.${phase}`)}
        {isRunning && clock.rate !== 1 && <Ltr> {clock.rate}×</Ltr>}
      </span>
      <span className={classes.wall}>
        <Ltr>{utcTime}</Ltr> · <Ltr>{formatLocalTime(nowMs())}</Ltr> {t('clock.local')}
        {storyTime !== '' && (
          <>
            {' · '}
            <Ltr>{storyTime}</Ltr> {t('clock.story')}
          </>
        )}
      </span>
    </div>
  );
}
