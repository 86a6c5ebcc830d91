import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SIDE_TABS } from './parts.ts';
import classes from './side-panel.module.css';
import { useControlView } from './view/control-view.ts';

/** How far each key goes from the tab that has the focus; the arrows follow the direction of the page. */
function stepOf(key: string, isRightToLeft: boolean): number {
  if (key === 'ArrowRight') return isRightToLeft ? -1 : 1;
  if (key === 'ArrowLeft') return isRightToLeft ? 1 : -1;
  return 0;
}

/** What is worked on beside the board: one tab at a time. */
export function SidePanel() {
  const { t } = useTranslation(['control', 'msel', 'messages']);
  const { tab, openTab } = useControlView();
  const shown = SIDE_TABS.find(({ id }) => id === tab) ?? SIDE_TABS[0];
  if (shown === undefined) return null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = stepOf(event.key, document.documentElement.dir === 'rtl');
    const next = SIDE_TABS.at((SIDE_TABS.indexOf(shown) + step) % SIDE_TABS.length);
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    openTab(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <aside className={classes.panel} aria-label={t('control:panel')}>
      <div role="tablist" aria-label={t('control:panel')} className={classes.tabs} onKeyDown={onKeyDown}>
        {SIDE_TABS.map(({ id, label, Count }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            className={classes.tab}
            aria-selected={id === shown.id}
            aria-controls="side-panel"
            tabIndex={id === shown.id ? 0 : -1}
            onClick={() => openTab(id)}
          >
            {label(t)}
            {Count !== undefined && <Count />}
          </button>
        ))}
      </div>
      <div
        id="side-panel"
        role="tabpanel"
        tabIndex={0}
        aria-labelledby={`tab-${shown.id}`}
        className={classes.content}
      >
        <shown.Panel key={shown.id} />
      </div>
    </aside>
  );
}
