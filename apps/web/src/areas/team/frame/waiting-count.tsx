import { useTranslation } from 'react-i18next';
import { countWaiting } from '../../../outbox/outbox-state.ts';
import { useOutbox } from '../../../outbox/use-outbox.ts';
import classes from './waiting-count.module.css';

/** How much the server does not have yet, and how much it has turned away; nothing when it has everything. */
export function WaitingCount() {
  const { t } = useTranslation('team');
  const { items } = useOutbox();
  const waiting = countWaiting(items);
  const refused = items.filter(({ status }) => status === 'refused').length;
  return (
    <>
      {waiting > 0 && (
        <span className={classes.waiting} data-waiting={waiting}>
          <span aria-hidden>◔</span> {t('outbox.waiting', { count: waiting })}
        </span>
      )}
      {refused > 0 && (
        <span className={classes.refused}>
          <span aria-hidden>✕</span> {t('outbox.refused', { count: refused })}
        </span>
      )}
    </>
  );
}
