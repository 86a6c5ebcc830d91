import type { TeamLink } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import type { Names } from '../names/use-names.ts';
import { useControlView } from '../view/control-view.ts';
import { Since } from './since.tsx';
import type { Presence } from './watch-facts.ts';
import classes from './watch.module.css';

interface Props {
  readonly presence: Presence;
  /** Absent until it is told. */
  readonly link: TeamLink | undefined;
  readonly names: Names;
}

/** One team's line: connected or not and since when, how many devices, how far away, and what they have not received yet. */
export function LinkLine({ presence: { teamId, isConnected, sinceMs }, link, names }: Props) {
  const { t } = useTranslation('msel');
  const { setFilter } = useControlView();
  return (
    <li className={classes.line} data-connected={isConnected}>
      <button type="button" className={classes.jump} onClick={() => setFilter({ teamId })}>
        <bdi>{names.team(teamId)}</bdi>
      </button>
      <span>
        <span className={isConnected ? classes.good : classes.bad}>
          <span aria-hidden>{isConnected ? '● ' : '○ '}</span>
          {t(isConnected ? 'watch.connected' : 'watch.disconnected')}
        </span>
        {sinceMs !== undefined && (
          <>
            {' '}
            · <Since wallMs={sinceMs} />
          </>
        )}
        {link !== undefined && isConnected && (
          <>
            {' '}
            · {t('watch.devices', { count: link.devices })}
            {link.roundTripMs !== undefined && (
              <>
                {' '}
                · <Ltr>{Math.round(link.roundTripMs)} ms</Ltr>
              </>
            )}
            {link.behind > 0 && (
              <span className={classes.warn}> · {t('watch.behind', { count: link.behind })}</span>
            )}
          </>
        )}
      </span>
    </li>
  );
}
