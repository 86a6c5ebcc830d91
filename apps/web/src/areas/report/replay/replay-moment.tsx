import { MESSAGE_KINDS, type DatedEntry, type ExerciseState } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TeamRing } from '../../../charts/team-ring.tsx';
import type { RingLook } from '../../../charts/team-ring-layout.ts';
import { SHOWN_STATES, StateMark } from '../../../exercise/state-mark.tsx';
import { formatExactUtc, formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { InjectName, PartyName, TeamNames, usePartyName } from '../named.tsx';
import classes from './replay.module.css';
import { boardCounts, latestEntries, messageArcs, subjectOf, talkersOf } from './replay-view.ts';

const STRETCH_MS = 5 * 60_000;
const MOST_ENTRIES = 8;

interface Props {
  readonly entries: readonly DatedEntry[];
  readonly count: number;
  readonly state: ExerciseState;
}

/** One moment of the exercise: clock and phase, the board in figures, who had just told whom, what had just happened. */
export function ReplayMoment({ entries, count, state }: Props) {
  const { t } = useTranslation(['report', 'common']);
  const entry = entries[count - 1];
  const counts = useMemo(() => boardCounts(state), [state]);
  if (entry === undefined) return null;
  return (
    <>
      <p className={classes.clock}>
        <Ltr className={classes.time}>{formatExerciseTime(entry.exerciseTimeMs)}</Ltr>
        <strong>{t(`common:phase.${state.phase}`)}</strong>
        <Ltr>{formatExactUtc(entry.occurredAtMs)}</Ltr>
        <span>{t('replay.entry', { count, of: entries.length })}</span>
      </p>
      <dl className={classes.counts} aria-label={t('replay.board')}>
        {SHOWN_STATES.map((shown) => (
          <div key={shown}>
            <dt>
              <StateMark state={shown} withWord />
            </dt>
            <dd>{counts[shown] ?? 0}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.two}>
        <div>
          <h3>{t('replay.latest')}</h3>
          <ol className={classes.latest}>
            {latestEntries(entries, count, MOST_ENTRIES).map((one) => (
              <EntryLine key={one.seq} entry={one} />
            ))}
          </ol>
        </div>
        <MomentRing entries={entries} count={count} state={state} />
      </div>
    </>
  );
}

function EntryLine({ entry }: { readonly entry: DatedEntry }) {
  const { t } = useTranslation('report');
  const { injectId, teamIds, from, to } = subjectOf(entry);
  return (
    <li>
      <Ltr className={classes.at}>{formatExerciseTime(entry.exerciseTimeMs)}</Ltr>
      <span>
        {t(`entry.${entry.kind}`)} {injectId !== undefined && <InjectName injectId={injectId} />}
        {teamIds.length > 0 && (
          <>
            {' · '}
            <TeamNames teamIds={teamIds} />
          </>
        )}
        {from !== undefined && to !== undefined && (
          <>
            <PartyName party={from} /> →{' '}
            {to.map((party, index) => (
              <span key={party}>
                {index > 0 && ', '}
                <PartyName party={party} />
              </span>
            ))}
          </>
        )}
      </span>
    </li>
  );
}

function MomentRing({ entries, count, state }: Props) {
  const { t } = useTranslation('report');
  const partyName = usePartyName();
  const arcs = useMemo(() => messageArcs(entries, count, STRETCH_MS), [entries, count]);
  const parties = talkersOf(state).map((id) => ({ id, name: partyName(id) }));
  const kinds = MESSAGE_KINDS.map((id, index) => ({
    id,
    label: t(`messageKind.${id}`),
    look: (index + 1) as RingLook,
  }));
  return (
    <div>
      <h3>{t('replay.messages')}</h3>
      <div className={classes.ring}>
        <TeamRing
          parties={parties}
          arcs={arcs}
          kinds={kinds}
          labels={{
            sentence: t('replay.messagesSay'),
            table: t('figure.asTable'),
            from: t('column.from'),
            to: t('column.to'),
            kind: t('column.what'),
            count: t('column.count'),
            none: t('replay.noMessages'),
          }}
        />
      </div>
    </div>
  );
}
