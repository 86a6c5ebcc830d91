import { readClock, type Cell, type Inject } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useTicking } from '../../../clock/use-ticking.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { formatDuration, formatExerciseTime, formatUtcTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { plannedTimeOf } from '../board/board-lines.ts';
import classes from './story.module.css';
import { timeChain } from './time-chain.ts';

interface Props {
  readonly cell: Cell;
  readonly inject: Inject;
}

/** When an inject was planned, and when it reached each milestone with a team, with the time between. */
export function TimeChain({ cell, inject }: Props) {
  const { t } = useTranslation('control');
  const { code } = useLanguage();
  const plannedMs = plannedTimeOf(inject);
  const dueMs = cell.dueExerciseTimeMs;
  const chain = timeChain(cell);
  return (
    <>
      <table className={classes.chain}>
        <thead>
          <tr>
            <th scope="col">{t('chain.milestone')}</th>
            <th scope="col">{t('chain.exerciseTime')}</th>
            <th scope="col">{t('chain.utc')}</th>
            <th scope="col">{t('chain.since')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('chain.planned')}</th>
            <td>{plannedMs === undefined ? '–' : <Ltr>{formatExerciseTime(plannedMs)}</Ltr>}</td>
            <td>–</td>
            <td>–</td>
          </tr>
          {dueMs !== undefined && dueMs !== plannedMs && (
            <tr>
              <th scope="row">{t('chain.due')}</th>
              <td>
                <Ltr>{formatExerciseTime(dueMs)}</Ltr>
              </td>
              <td>–</td>
              <td>–</td>
            </tr>
          )}
          {chain.map(({ milestone, at, sinceMs }) => (
            <tr key={milestone}>
              <th scope="row">{t(`chain.${milestone}`)}</th>
              <td>
                <Ltr>{formatExerciseTime(at.exerciseTimeMs)}</Ltr>
              </td>
              <td>
                <Ltr>{formatUtcTime(at.wallMs)}</Ltr>
              </td>
              <td>{sinceMs === undefined ? '–' : <Ltr>+{formatDuration(sinceMs, code)}</Ltr>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={classes.facts}>
        {cell.isLate === true && (
          <li>{t('chain.late', { span: formatDuration(cell.latenessMs ?? 0, code) })}</li>
        )}
        {cell.shiftMs !== 0 && (
          <li>
            {t(cell.shiftMs > 0 ? 'chain.shiftedLater' : 'chain.shiftedEarlier', {
              span: formatDuration(Math.abs(cell.shiftMs), code),
            })}
          </li>
        )}
        {cell.extensionMs > 0 && (
          <li>{t('chain.extended', { span: formatDuration(cell.extensionMs, code) })}</li>
        )}
        {cell.completedAt === undefined && cell.deadlineActiveTimeMs !== undefined && (
          <Deadline atActiveMs={cell.deadlineActiveTimeMs} />
        )}
      </ul>
    </>
  );
}

/** How long a team still has to answer; it does not run while the exercise stands. */
function Deadline({ atActiveMs }: { readonly atActiveMs: number }) {
  const { t } = useTranslation('control');
  const { code } = useLanguage();
  const { exercise, connection } = useStaffRoom();
  const words = useTicking(() => {
    const leftMs = atActiveMs - readClock(exercise.clock, connection.nowMs()).activeTimeMs;
    return t(leftMs > 0 ? 'chain.deadlineIn' : 'chain.deadlineWas', {
      span: formatDuration(Math.abs(leftMs), code),
    });
  });
  return <li>{words}</li>;
}
