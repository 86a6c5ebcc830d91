import type { DatedEntry } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import type { KeyboardEvent } from 'react';
import { formatExactUtc, formatExerciseTime } from '../../../i18n/format.ts';
import { placeAfter } from './replay-steps.ts';
import classes from './replay.module.css';
import { SPEEDS, type Replayed, type Speed } from './use-replay.ts';

const MINUTE_MS = 60_000;

interface Props {
  readonly entries: readonly DatedEntry[];
  readonly replay: Replayed;
}

/**
 * The slider over the journal, and what plays it. Arrow keys go entry by entry, Page Up and Page Down minute by minute. Time runs
 * from left to right in every language, as on the clock and in the figures.
 */
export function ReplayControls({
  entries,
  replay: { count, isPlaying, speed, goTo, setSpeed, playOrPause },
}: Props) {
  const { t } = useTranslation('report');
  const entry = entries[count - 1];
  const words =
    entry === undefined
      ? ''
      : t('replay.at', {
          time: formatExerciseTime(entry.exerciseTimeMs),
          utc: formatExactUtc(entry.occurredAtMs),
          count,
          of: entries.length,
        });
  const byMinute = (event: KeyboardEvent) => {
    const byMs = { PageUp: MINUTE_MS, PageDown: -MINUTE_MS }[event.key];
    if (byMs === undefined) return;
    event.preventDefault();
    goTo(placeAfter(entries, count, byMs));
  };
  return (
    <div className={classes.controls} dir="ltr">
      <button type="button" onClick={playOrPause} className={classes.play}>
        <span aria-hidden>{isPlaying ? '‖' : '▸'}</span>{' '}
        <span dir="auto">{t(isPlaying ? 'replay.pause' : 'replay.play')}</span>
      </button>
      <button
        type="button"
        onClick={() => goTo(count - 1)}
        disabled={count <= 1}
        aria-label={t('replay.before')}
      >
        ◂
      </button>
      <input
        type="range"
        className={classes.slider}
        aria-label={t('replay.slider')}
        aria-valuetext={words}
        min={1}
        max={entries.length}
        step={1}
        value={count}
        onChange={({ currentTarget }) => goTo(Number(currentTarget.value))}
        onKeyDown={byMinute}
      />
      <button
        type="button"
        onClick={() => goTo(count + 1)}
        disabled={count >= entries.length}
        aria-label={t('replay.after')}
      >
        ▸
      </button>
      <label className={classes.speed}>
        <span dir="auto">{t('replay.speed')}</span>
        <select
          value={speed}
          onChange={({ currentTarget }) => setSpeed(Number(currentTarget.value) as Speed)}
        >
          {SPEEDS.map((choice) => (
            <option key={choice} value={choice}>
              {choice}×
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
