import type { InboxItem } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../../../exercise/state-mark.tsx';
import { formatExerciseTime, formatLocalTime, formatUtcTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { TlpLabel } from '../../../words/tlp-label.tsx';
import classes from './inject-facts.module.css';

/** What is to be known of an inject beside what it says: when it came, how far it may be shared, how far it has come. */
export function InjectFacts({ item }: { readonly item: InboxItem }) {
  const { t } = useTranslation('team');
  const { inject, step, releasedAtMs, releasedExerciseTimeMs } = item;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('inject.released')}</dt>
        <dd>
          <Ltr>{formatExerciseTime(releasedExerciseTimeMs)}</Ltr> · <Ltr>{formatUtcTime(releasedAtMs)}</Ltr> ·{' '}
          <Ltr>{formatLocalTime(releasedAtMs)}</Ltr> {t('inject.here')}
        </dd>
      </div>
      <div>
        <dt>{t('inject.tlp')}</dt>
        <dd>
          <TlpLabel tlp={inject.tlp} />
        </dd>
      </div>
      <div>
        <dt>{t('inject.state')}</dt>
        <dd>
          <StateMark state={step} withWord />
        </dd>
      </div>
    </dl>
  );
}
