import { Text, Title } from '@mantine/core';
import { directoryEntry, inLanguage, type Duty } from '@cyberdrill/domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ShownWords } from '../../../words/shown-words.tsx';
import { useEvaluationRoom } from '../evaluation-room.ts';
import classes from '../evaluation.module.css';
import { DutyDialog } from './duty-dialog.tsx';
import { lastOwn } from './judgements.ts';

/** Who owes whom a message, what was found automatically, and what was judged. */
export function DutiesSection() {
  const { t } = useTranslation('evaluation');
  const { exercise, entries, raterId } = useEvaluationRoom();
  const [judging, setJudging] = useState<Duty>();
  const duties = [...exercise.duties.values()];
  const own = useMemo(
    () => lastOwn(entries, 'duty.judged', raterId, ({ dutyId }) => dutyId),
    [entries, raterId],
  );
  return (
    <section className={classes.part} aria-labelledby="duties">
      <Title order={3} size="h4" id="duties" mb="xs">
        {t('duties.title')}
      </Title>
      {duties.length === 0 && <Text c="dimmed">{t('duties.none')}</Text>}
      <ul className={classes.rows}>
        {duties.map((duty) => (
          <DutyRow
            key={duty.dutyId}
            duty={duty}
            ownIsDischarged={own.get(duty.dutyId)?.isDischarged}
            onJudge={setJudging}
          />
        ))}
      </ul>
      {judging !== undefined && <DutyDialog duty={judging} onClose={() => setJudging(undefined)} />}
    </section>
  );
}

interface RowProps {
  readonly duty: Duty;
  readonly ownIsDischarged: boolean | undefined;
  readonly onJudge: (duty: Duty) => void;
}

function DutyRow({ duty, ownIsDischarged, onJudge }: RowProps) {
  const { t } = useTranslation('evaluation');
  const { code } = useLanguage();
  const { exercise, may } = useEvaluationRoom();
  const obligation = exercise.outline.obligations.get(duty.obligationId)?.obligation;
  const title = inLanguage(obligation?.title ?? {}, code, exercise.scenario.language);
  const from = directoryEntry(exercise, `team:${duty.fromTeamId}`, code).name;
  const to = directoryEntry(exercise, duty.to, code).name;
  const judged = ownIsDischarged ?? duty.judged?.isDischarged;
  return (
    <li className={classes.row}>
      <span>
        <ShownWords words={title} className={classes.itemTitle} />
        <br />
        <bdi>{t('duties.owes', { from, to })}</bdi>
      </span>
      <span className={classes.soft}>
        {t('duties.finding')}: <Finding duty={duty} />
        {judged !== undefined && (
          <>
            <br />
            <strong>
              {ownIsDischarged === undefined ? t('duties.others') : t('duties.yours')}:{' '}
              {judged ? t('duties.isDischarged') : t('duties.isNot')}
            </strong>
          </>
        )}
      </span>
      {may('duty:judge') && (
        <button
          type="button"
          className={classes.act}
          aria-label={t('duties.judgeNamed', { duty: title.text, from, to })}
          onClick={() => onJudge(duty)}
        >
          {t('duties.judge')}
        </button>
      )}
    </li>
  );
}

function Finding({ duty: { discharged, overdueAt, excusedReason } }: { readonly duty: Duty }) {
  const { t } = useTranslation('evaluation');
  if (excusedReason !== undefined) return t('duties.excused', { reason: excusedReason });
  if (discharged !== undefined)
    return (
      <>
        ✓ {t('duties.discharged')} <Ltr>{formatExerciseTime(discharged.at.exerciseTimeMs)}</Ltr>
      </>
    );
  return overdueAt === undefined ? <>○ {t('duties.open')}</> : <>! {t('duties.overdue')}</>;
}
