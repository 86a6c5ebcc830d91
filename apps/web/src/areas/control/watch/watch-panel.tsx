import { Button, Group, Stack, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { useTeamLinks } from '../../../exercise/team-links.ts';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useNames } from '../names/use-names.ts';
import { useRights } from '../view/use-rights.ts';
import { useControlView } from '../view/control-view.ts';
import { ExcuseDialog } from './excuse-dialog.tsx';
import { LinkLine } from './link-line.tsx';
import { Since } from './since.tsx';
import { useWatch } from './use-watch.ts';
import classes from './watch.module.css';

/** What needs attention: what is owed, what waits for a decision, who is late, and who is connected how well. */
export function WatchPanel() {
  const { t } = useTranslation('msel');
  const { connection } = useStaffRoom();
  const { setFilter, ask } = useControlView();
  const rights = useRights();
  const names = useNames();
  const { duties, late, undecided, presences } = useWatch();
  const links = useTeamLinks(connection);
  const [excusedId, setExcusedId] = useState<string>();
  const excused = duties.find(({ dutyId }) => dutyId === excusedId);

  const section = (key: 'duties' | 'undecided' | 'late' | 'links', count: number, lines: ReactNode) => (
    <section aria-labelledby={`watch-${key}`}>
      <Title order={2} size="h5" id={`watch-${key}`}>
        {t(`watch.${key}`)} <Ltr>({count})</Ltr>
      </Title>
      {count === 0 ? (
        <p className={classes.none}>{t(`watch.none.${key}`)}</p>
      ) : (
        <ul className={classes.list}>{lines}</ul>
      )}
    </section>
  );

  return (
    <Stack gap="md">
      {section(
        'duties',
        duties.length,
        duties.map(({ dutyId, fromTeamId, to, obligationId, overdueAt }) => (
          <li key={dutyId} className={classes.line}>
            <div>
              <button
                type="button"
                className={classes.jump}
                onClick={() => setFilter({ teamId: fromTeamId })}
              >
                <bdi>{names.team(fromTeamId)}</bdi>
              </button>{' '}
              → <bdi>{names.party(to)}</bdi>: <bdi>{names.obligation(obligationId)}</bdi>
              {overdueAt !== undefined && (
                <div className={classes.since}>
                  <Ltr>{formatExerciseTime(overdueAt.exerciseTimeMs)}</Ltr> ·{' '}
                  <Since wallMs={overdueAt.wallMs} />
                </div>
              )}
            </div>
            {rights.has('duty:excuse') && (
              <Button size="compact-sm" variant="default" onClick={() => setExcusedId(dutyId)}>
                {t('watch.excuse')}
              </Button>
            )}
          </li>
        )),
      )}
      {section(
        'undecided',
        undecided.length,
        undecided.map(({ injectId, cells }) => (
          <li key={injectId} className={classes.line}>
            <button type="button" className={classes.jump} onClick={() => setFilter({ text: injectId })}>
              <bdi>{names.inject(injectId)}</bdi>
            </button>
            <Group gap="xs">
              {(['trigger', 'skip'] as const)
                .filter((action) => rights.has(`inject:${action}`))
                .map((action) => (
                  <Button
                    key={action}
                    size="compact-sm"
                    variant="default"
                    onClick={() => ask({ about: 'cells', action, cells })}
                  >
                    {t(`watch.${action}`)}
                  </Button>
                ))}
            </Group>
          </li>
        )),
      )}
      {section(
        'late',
        late.length,
        late.map(({ teamId, overdue, late: cameLate }) => (
          <li key={teamId} className={classes.line}>
            <button
              type="button"
              className={classes.jump}
              onClick={() => setFilter({ teamId, state: 'overdue' })}
            >
              <bdi>{names.team(teamId)}</bdi>
            </button>
            <span>{t('watch.lateCounts', { overdue, late: cameLate })}</span>
          </li>
        )),
      )}
      {section(
        'links',
        presences.length,
        presences.map((presence) => (
          <LinkLine
            key={presence.teamId}
            presence={presence}
            link={links.get(presence.teamId)}
            names={names}
          />
        )),
      )}
      {excused !== undefined && (
        <ExcuseDialog duty={excused} names={names} onClose={() => setExcusedId(undefined)} />
      )}
    </Stack>
  );
}
