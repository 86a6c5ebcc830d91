import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useControlView } from '../view/control-view.ts';
import { useWatch } from './use-watch.ts';
import classes from './watch.module.css';

/** What needs attention, as numbers, each a way to it. */
export function WatchFacts() {
  const { t } = useTranslation('msel');
  const { openTab, setFilter } = useControlView();
  const { duties, late, undecided, presences } = useWatch();
  const gone = presences.filter(({ isConnected }) => !isConnected).length;
  const open = () => openTab('watch');
  const facts = [
    ['duties', duties.length, open],
    ['undecided', undecided.length, open],
    ['late', late.length, () => setFilter({ state: 'overdue' })],
    ['gone', gone, open],
  ] as const;
  return facts.map(([key, count, act]) => (
    <button key={key} type="button" className={classes.fact} data-some={count > 0 || undefined} onClick={act}>
      {t(`watch.fact.${key}`)} <Ltr>{count}</Ltr>
    </button>
  ));
}
