import type { CheckCredit, CriterionRating, ExpectationScore, TaskScore } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Moment } from '../moment.tsx';
import { useFormats } from '../use-formats.ts';
import {
  averageArithmetic,
  checksArithmetic,
  criteriaArithmetic,
  taskArithmetic,
  timelinessArithmetic,
} from './arithmetic.ts';
import { WorkingLines, type WorkingLine } from './working-lines.tsx';

type Task = TaskScore & Partial<Pick<ExpectationScore, 'measuredBy' | 'checks' | 'criteria'>>;

interface Props {
  readonly task: Task;
  /** Scores of the duties whose mean it is. */
  readonly dutyScores?: readonly number[];
  /** The message or response it rests on. */
  readonly entryId?: string | null | undefined;
}

/** What the score of a single task is made of. */
export function TaskWorking({ task, dutyScores = [], entryId }: Props) {
  const { t } = useTranslation('report');
  const quality = useQualityLines(task, dutyScores);
  const time = useTimeLines(task);
  const { status, reason, excuse, score, quality: q, timeliness, time: basis, wasCutOff } = task;
  const lines: WorkingLine[] = [];
  if (status === 'not-applicable') {
    lines.push({
      key: 'reason',
      name: t('working.notCounted'),
      words: (
        <>
          {t(`reason.${reason ?? 'skipped'}`)}
          {excuse !== null && (
            <>
              {' '}
              <bdi dir="auto">“{excuse}”</bdi>
            </>
          )}
        </>
      ),
    });
    return <WorkingLines lines={lines} />;
  }
  if (status === 'open') lines.push({ key: 'open', name: t('working.state'), words: t('working.open') });
  if (status === 'awaiting-evaluation')
    lines.push({ key: 'awaiting', name: t('working.state'), words: t('working.awaiting') });
  lines.push(...quality, ...time);
  if (entryId !== undefined && entryId !== null)
    lines.push({ key: 'entry', name: t('working.entry'), words: <Ltr>{entryId}</Ltr> });
  if (status === 'scored' && score !== null && basis !== null && basis.doneAt === null)
    lines.push({ key: 'missed', name: t('working.score'), words: t('working.missed'), arithmetic: '0' });
  else if (score !== null && q !== null && timeliness !== null && basis !== null)
    lines.push({
      key: 'score',
      name: t('working.score'),
      words: t('rule.task'),
      arithmetic: taskArithmetic(q, timeliness, basis.beta, score),
    });
  if (wasCutOff) lines.push({ key: 'cut', name: t('working.note'), words: t('working.cutOff') });
  return <WorkingLines lines={lines} />;
}

function useQualityLines(task: Task, dutyScores: readonly number[]): readonly WorkingLine[] {
  const { t } = useTranslation('report');
  const { measuredBy, checks = [], criteria = [], quality, status } = task;
  const isDone = task.time === null || task.time.doneAt !== null;
  if (measuredBy === 'duty')
    return dutyScores.length === 0
      ? []
      : [
          {
            key: 'duties',
            name: t('working.score'),
            words: t('rule.duties'),
            arithmetic: averageArithmetic(dutyScores),
          },
        ];
  if (!isDone) return [];
  const lines = [
    ...checkLines(checks, t('working.checks'), t('rule.checks')),
    ...criterionLines(criteria, t),
  ];
  if (lines.length > 0 || quality === null || status !== 'scored') return lines;
  const words = measuredBy === undefined ? t('quality.told') : t(`quality.${measuredBy}`);
  return [{ key: 'quality', name: t('working.quality'), words, arithmetic: String(quality) }];
}

function checkLines(checks: readonly CheckCredit[], name: string, rule: string): readonly WorkingLine[] {
  if (checks.length === 0) return [];
  const words = (
    <>
      {rule}{' '}
      <Ltr>
        {checks
          .map(({ checkId, credit }) => `${checkId} ${credit >= 1 ? '✓' : credit <= 0 ? '✕' : credit}`)
          .join(', ')}
      </Ltr>
    </>
  );
  return [{ key: 'checks', name, words, arithmetic: checksArithmetic(checks) }];
}

function criterionLines(
  criteria: readonly CriterionRating[],
  t: ReturnType<typeof useTranslation<'report'>>['t'],
): readonly WorkingLine[] {
  if (criteria.length === 0) return [];
  const given = criteria.map(({ criterion, ratings, basis }, index) => (
    <span key={criterion}>
      {index > 0 && '; '}
      <Ltr>
        {criterion}: {ratings.map(({ rater, rating }) => `${rater} ${rating}`).join(', ') || '–'}
      </Ltr>
      {basis !== null && <> ({t(`basis.${basis}`)})</>}
      {ratings.map(
        ({ rater, comment }) =>
          comment !== null && (
            <q key={rater} dir="auto">
              {comment}
            </q>
          ),
      )}
    </span>
  ));
  return [
    {
      key: 'criteria',
      name: t('working.evaluators'),
      words: given,
      arithmetic: criteriaArithmetic(criteria),
    },
  ];
}

function useTimeLines({ time, timeliness }: Task): readonly WorkingLine[] {
  const { t } = useTranslation('report');
  const { span } = useFormats();
  if (time === null) return [];
  const { anchor, anchoredAt, doneAt, elapsedMs, targetMs, deadlineMs, extensionMs } = time;
  const limits = t('working.limits', { target: span(targetMs), deadline: span(deadlineMs) });
  const lines: WorkingLine[] = [
    { key: 'from', name: t(`anchor.${anchor}`), words: <Moment at={anchoredAt} /> },
    { key: 'done', name: t('working.done'), words: <Moment at={doneAt} /> },
    {
      key: 'limits',
      name: t('working.time'),
      words: (
        <>
          {elapsedMs !== null && <>{t('working.took', { span: span(elapsedMs) })} </>}
          {limits}
          {extensionMs > 0 && <> {t('working.extended', { span: span(extensionMs) })}</>}
        </>
      ),
    },
  ];
  if (timeliness !== null && doneAt !== null)
    lines.push({
      key: 'timeliness',
      name: t('working.timeliness'),
      words: t('rule.timeliness'),
      arithmetic: timelinessArithmetic(time, timeliness),
    });
  return lines;
}
