import { isUnopened, type Clock, type InboxItem } from '@cyberdrill/domain';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { StateMark } from '../../../exercise/state-mark.tsx';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { ShownWords } from '../../../words/shown-words.tsx';
import { Answering } from '../presence/answering.tsx';
import { injectPath } from '../team-paths.ts';
import { Deadline } from './deadline.tsx';
import classes from './inbox.module.css';

interface Props {
  readonly exerciseId: string;
  readonly item: InboxItem;
  readonly clock: Clock;
  readonly nowMs: () => number;
  /** Another inject is being read: going on to this one is no step back and forth. */
  readonly isReading: boolean;
}

/** One inject in the list: its state, when it came, what it is, what is left of the time to answer, who is at it. */
export function InboxLine({ exerciseId, item, clock, nowMs, isReading }: Props) {
  const { t } = useTranslation('team');
  const { inject, step, releasedExerciseTimeMs } = item;
  const isUnread = isUnopened(item);
  return (
    <NavLink
      className={classes.line ?? ''}
      to={injectPath(exerciseId, inject.injectId)}
      replace={isReading}
      data-unread={isUnread}
      id={lineId(inject.injectId)}
    >
      <StateMark state={step} />
      <span className={classes.when}>
        <Ltr className={classes.time ?? ''}>{formatExerciseTime(releasedExerciseTimeMs)}</Ltr>
        <span className={classes.channel}>{t(`channel.${inject.channel}`)}</span>
      </span>
      <ShownWords words={inject.title} className={classes.title} />
      {isUnread && <VisuallyHidden>{t('inbox.isUnread')}</VisuallyHidden>}
      <span className={classes.due}>
        <Deadline item={item} clock={clock} nowMs={nowMs} />
        <Answering injectId={inject.injectId} />
      </span>
    </NavLink>
  );
}

/** The id of an inject's line in the page. */
export function lineId(injectId: string): string {
  return `inbox-${injectId}`;
}
