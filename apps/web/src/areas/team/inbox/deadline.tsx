import { readClock, type Clock, type InboxItem } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useTicking } from '../../../clock/use-ticking.ts';
import { formatDuration } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import classes from './deadline.module.css';
import { deadlineLook, type Urgency } from './deadline-look.ts';

const SHAPES: Readonly<Record<Urgency, string>> = { calm: '◷', soon: '△', last: '▲', over: '✕' };

interface Props {
  readonly item: InboxItem;
  readonly clock: Clock;
  /** Now, by the server's clock. */
  readonly nowMs: () => number;
}

/** How much time is left to answer, as a shape and words; it stands while the exercise does. */
export function Deadline({ item, clock, nowMs }: Props) {
  const { t } = useTranslation('team');
  const { code: language } = useLanguage();
  const look = () => deadlineLook(item, readClock(clock, nowMs()).activeTimeMs);
  // What is shown changes with the second, and with the urgency.
  useTicking(() => {
    const now = look();
    return now === undefined ? '' : `${now.urgency} ${Math.floor(now.spanMs / 1_000)}`;
  });
  const now = look();
  if (now === undefined) return null;
  const { urgency, spanMs } = now;
  const isStanding = clock.state !== 'running' && urgency !== 'over';
  return (
    <span className={classes.deadline} data-urgency={urgency}>
      <span aria-hidden>{isStanding ? '‖' : SHAPES[urgency]}</span>{' '}
      {t(urgency === 'over' ? 'deadline.over' : 'deadline.left', { time: formatDuration(spanMs, language) })}
      {isStanding && ` · ${t('deadline.stands')}`}
    </span>
  );
}
