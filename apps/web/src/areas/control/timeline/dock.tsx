import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { useGive } from '../../../realtime/use-give.ts';
import { ConfirmedButton } from '../../../shell/confirmed-button.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useNames } from '../names/use-names.ts';
import { useRights } from '../view/use-rights.ts';
import { conditionWords, scopeKey } from './condition-words.ts';
import type { MselRow } from './msel-row.ts';
import classes from './timeline.module.css';

interface Props {
  readonly rows: readonly MselRow[];
  readonly onOpen: (injectId: string) => void;
}

/** What has no time of its own: injects ready to be released by hand, and those that wait for a condition, in words. */
export function Dock({ rows, onOpen }: Props) {
  const { t } = useTranslation('msel');
  const { connection } = useStaffRoom();
  const { code } = useLanguage();
  const names = useNames();
  const give = useGive(connection);
  const rights = useRights();
  const waiting = rows.filter(
    ({ waitingTeamIds, dueMs }) => waitingTeamIds.length > 0 && dueMs === undefined,
  );
  const ready = waiting.filter(({ waitsFor }) => waitsFor === 'hand');
  const conditional = waiting.filter(({ waitsFor }) => waitsFor === 'condition');

  const nameOf = ({ inject }: MselRow) => (
    <button type="button" className={classes.dockName} onClick={() => onOpen(inject.id)}>
      <bdi>{names.inject(inject.id)}</bdi>
    </button>
  );
  const conditionOf = ({ inject: { release } }: MselRow) => {
    if (release.on !== 'condition') return '';
    const scope = scopeKey(release.scope);
    const words = conditionWords(release.when, {
      language: code,
      say: (key, values) => t(`condition.${key}`, values),
      injectNumber: names.injectNumber,
      obligation: names.obligation,
    });
    return scope === undefined ? words : t(`condition.scope.${scope}`, { what: words });
  };

  return (
    <aside className={classes.dock} aria-label={t('dock.title')} tabIndex={0}>
      <h2 className={classes.dockTitle}>{t('dock.ready')}</h2>
      {ready.length === 0 && <p className={classes.dockEmpty}>{t('dock.noneReady')}</p>}
      <ul className={classes.dockList}>
        {ready.map((row) => (
          <li key={row.inject.id} className={classes.dockItem}>
            {nameOf(row)}
            {rights.has('inject:trigger') && (
              <ConfirmedButton
                size="compact-sm"
                label={t('dock.fire')}
                fullLabel={t('dock.fireNamed', { inject: names.inject(row.inject.id) })}
                consequence={t('dock.consequence', {
                  teams: row.waitingTeamIds.map(names.team).join(', '),
                })}
                run={() => give('inject:trigger', { injectId: row.inject.id })}
              />
            )}
          </li>
        ))}
      </ul>
      {conditional.length > 0 && (
        <>
          <h2 className={classes.dockTitle}>{t('dock.waiting')}</h2>
          <ul className={classes.dockList}>
            {conditional.map((row) => (
              <li key={row.inject.id} className={classes.dockWaiting}>
                {nameOf(row)}
                <span className={classes.condition}>{conditionOf(row)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
