import { readClock, type Clock, type InboxItem } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useTicking } from '../../../../clock/use-ticking.ts';
import classes from '../inject-view.module.css';
import { hintsAt } from './hint-offers.ts';
import { HintLine } from './hint-line.tsx';

interface Props {
  readonly item: InboxItem;
  readonly clock: Clock;
  readonly nowMs: () => number;
  /** Coaches see what the team has opened, and open nothing here. */
  readonly mayOpen: boolean;
}

/** The hints of an inject: what each costs and when it can be had, and the words of those that are open. */
export function Hints({ item, clock, nowMs, mayOpen }: Props) {
  const { t } = useTranslation('team');
  const now = () => hintsAt(item, readClock(clock, nowMs()).activeTimeMs);
  useTicking(() =>
    now()
      .map((each) => ('availableInMs' in each ? Math.ceil(each.availableInMs / 1_000) : 'open'))
      .join(),
  );
  if (item.inject.hints.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="hints">
      <h3 id="hints">{t('hint.title')}</h3>
      {now().map((each, index) => (
        <HintLine
          key={each.hint.id}
          injectId={item.inject.injectId}
          number={index + 1}
          offer={each}
          mayOpen={mayOpen}
        />
      ))}
    </section>
  );
}
