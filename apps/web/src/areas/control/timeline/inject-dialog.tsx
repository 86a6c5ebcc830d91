import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { readClock } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/use-action.ts';
import { readExerciseTime } from '../clock-bar/exercise-time.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { StateMark } from '../../../exercise/state-mark.tsx';
import { formatExerciseTime, formatShift } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useGive } from '../../../realtime/use-give.ts';
import { Dialog } from '../../../shell/dialog.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { TlpLabel } from '../../../words/tlp-label.tsx';
import { keepDraft } from '../composer/draft-store.ts';
import { draftFrom } from '../composer/draft.ts';
import { useNames } from '../names/use-names.ts';
import { useRights } from '../view/use-rights.ts';
import { useControlView } from '../view/control-view.ts';
import { differenceOf, placeOf, type MselRow } from './msel-row.ts';
import classes from './timeline.module.css';

interface Props {
  readonly row: MselRow;
  readonly onClose: () => void;
}

/** One inject of the MSEL: when it is planned, when it went out, and to whom it can still be given or moved. */
export function InjectDialog({ row, onClose }: Props) {
  const { t } = useTranslation(['msel', 'common']);
  const { code } = useLanguage();
  const { exercise, exerciseId, connection } = useStaffRoom();
  const { setFilter, openTab } = useControlView();
  const rights = useRights();
  const names = useNames();
  const give = useGive(connection);
  const { inject, plannedMs, waitingTeamIds, movableTeamIds, dueMs } = row;
  const [chosen, setChosen] = useState<readonly string[]>(waitingTeamIds);
  const [time, setTime] = useState(dueMs === undefined ? '' : formatExerciseTime(dueMs).slice(2));
  const actualMs = placeOf(row);
  const byMs = differenceOf(row);

  const teamIds = chosen.filter((teamId) => waitingTeamIds.includes(teamId));
  const movedIds = teamIds.filter((teamId) => movableTeamIds.includes(teamId));
  const toMs = readExerciseTime(time);
  const shiftMs = toMs === undefined || dueMs === undefined ? 0 : toMs - dueMs;
  const isPast = toMs !== undefined && toMs <= readClock(exercise.clock, connection.nowMs()).exerciseTimeMs;
  const release = useAction(async () => {
    await give('inject:trigger', { injectId: inject.id, teamIds });
    onClose();
  });
  const move = useAction(async () => {
    await give('inject:shift', { injectId: inject.id, teamIds: movedIds, byMs: shiftMs });
    onClose();
  });
  const error = release.error ?? move.error;
  const canRelease = rights.has('inject:trigger') && waitingTeamIds.length > 0;
  const canMove = rights.has('inject:shift') && movableTeamIds.length > 0 && dueMs !== undefined;

  return (
    <Dialog title={names.inject(inject.id)} onClose={onClose}>
      <Stack gap="md">
        <dl className={classes.facts}>
          <dt>{t('table.state')}</dt>
          <dd>
            <StateMark state={row.state} withWord /> <Ltr>{`${row.released}/${row.total}`}</Ltr>
          </dd>
          <dt>{t('table.planned')}</dt>
          <dd>
            {plannedMs === undefined ? (
              t(`table.${row.waitsFor === 'hand' ? 'byHand' : 'byCondition'}`)
            ) : (
              <Ltr>{formatExerciseTime(plannedMs)}</Ltr>
            )}
          </dd>
          {actualMs !== undefined && (
            <>
              <dt>{t('table.actual')}</dt>
              <dd>
                <Ltr>{formatExerciseTime(actualMs)}</Ltr>{' '}
                {byMs !== undefined && byMs !== 0 && <bdi>({formatShift(byMs, code)})</bdi>}
              </dd>
            </>
          )}
          <dt>{t('inject.from')}</dt>
          <dd>
            <bdi>{names.party(`role:${inject.from}`)}</bdi> · <TlpLabel tlp={inject.tlp} />
          </dd>
        </dl>
        {(canRelease || canMove) && (
          <Checkbox.Group
            label={t('inject.teams')}
            value={[...teamIds]}
            onChange={setChosen}
            className={classes.teams ?? ''}
          >
            <div className={classes.teamList}>
              {waitingTeamIds.map((teamId) => (
                <Checkbox key={teamId} size="xs" value={teamId} label={<bdi>{names.team(teamId)}</bdi>} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {error !== undefined && <Failure error={error} />}
        {canMove && (
          <Group gap="sm" align="flex-end">
            <TextInput
              label={t('inject.moveTo')}
              value={time}
              dir="ltr"
              inputMode="numeric"
              error={toMs === undefined ? t('inject.timeForm') : undefined}
              onChange={({ currentTarget }) => setTime(currentTarget.value)}
            />
            <Button
              variant="default"
              loading={move.isUnderWay}
              disabled={shiftMs === 0 || movedIds.length === 0}
              onClick={move.start}
            >
              {t('move.confirm')}
            </Button>
            {isPast && shiftMs !== 0 && <strong className={classes.warning}>{t('move.past')}</strong>}
          </Group>
        )}
        <Group gap="sm">
          {canRelease && (
            <Button
              color="red"
              loading={release.isUnderWay}
              disabled={teamIds.length === 0}
              onClick={release.start}
            >
              {t('inject.release', { count: teamIds.length })}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => {
              setFilter({ text: inject.id });
              onClose();
            }}
          >
            {t('inject.onBoard')}
          </Button>
          {rights.has('inject:add') && (
            <Button
              variant="default"
              onClick={() => {
                keepDraft(exerciseId, draftFrom(inject));
                openTab('composer');
                onClose();
              }}
            >
              {t('inject.copy')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('common:form.close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
