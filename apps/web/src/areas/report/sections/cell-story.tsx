import type { CellReport, FieldValue, InjectReport } from '@cyberdrill/domain';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Moment } from '../moment.tsx';
import { ScenarioText } from '../named.tsx';
import { Opening } from '../opening.tsx';
import { useFormats } from '../use-formats.ts';
import { injectArithmetic } from '../working/arithmetic.ts';
import { TaskWorking } from '../working/task-working.tsx';
import { Verdict, verdictOf } from '../working/verdict.tsx';
import { WorkingLines } from '../working/working-lines.tsx';
import classes from './sections.module.css';

const MILESTONES = [
  'released',
  'delivered',
  'opened',
  'acknowledged',
  'firstResponse',
  'completed',
  'assessed',
] as const;

interface Props {
  readonly inject: Pick<InjectReport, 'expectations'>;
  readonly cell: CellReport;
  /** Scores of duties by their id, for expectations measured by duties. */
  readonly dutyScores: ReadonlyMap<string, number>;
}

/** The whole story of one inject for one team: its times, the answer, and every score with what it is made of. */
export function CellStory({ inject, cell, dutyScores }: Props) {
  const { t } = useTranslation('report');
  const items = cell.expectations.map(({ score }, index) => ({
    weight: inject.expectations[index]?.weight ?? 1,
    score,
  }));
  return (
    <>
      <Chain cell={cell} />
      <Answer answer={cell.answer} />
      {cell.expectations.map((result, index) => (
        <Opening
          key={result.expectationId}
          summary={
            <span className={classes.summaryLine}>
              <ScenarioText text={inject.expectations[index]?.description ?? result.expectationId} />
              <Verdict kind={verdictOf(result)} />
              <Score value={result.score} />
              {result.isProvisional && <span>{t('provisional')}</span>}
            </span>
          }
        >
          {() => (
            <TaskWorking
              task={result}
              dutyScores={result.dutyIds.flatMap((id) => dutyScores.get(id) ?? [])}
              entryId={result.measuredBy === 'response' ? cell.answer?.responseId : null}
            />
          )}
        </Opening>
      ))}
      {cell.score.score !== null && (
        <WorkingLines
          lines={[
            {
              key: 'score',
              name: t('working.injectScore'),
              words: t('rule.inject'),
              arithmetic: injectArithmetic(cell.score, items),
            },
          ]}
        />
      )}
    </>
  );
}

/** A score as points of 100. */
export function Score({ value }: { readonly value: number | null }) {
  const { t } = useTranslation('report');
  const { points } = useFormats();
  return value === null ? null : <span>{t('points', { points: points(value) })}</span>;
}

function Chain({ cell }: { readonly cell: CellReport }) {
  const { t } = useTranslation('report');
  const { span } = useFormats();
  const planned = cell.plannedExerciseTimeMs;
  const links = MILESTONES.flatMap((name) => {
    const at = cell[name];
    return at === null ? [] : [{ name, at }];
  });
  return (
    <ol className={classes.chain}>
      {planned !== null && (
        <li>
          {t('milestone.planned')} <Ltr>{formatExerciseTime(planned)}</Ltr>
        </li>
      )}
      {links.map(({ name, at }, index) => {
        const before = links[index - 1]?.at;
        const sinceMs = before === undefined ? 0 : at.activeTimeMs - before.activeTimeMs;
        return (
          <li key={name}>
            {t(`milestone.${name}`)} <Moment at={at} />
            {sinceMs > 0 && <span className={classes.soft}> +{span(sinceMs)}</span>}
          </li>
        );
      })}
      {cell.extensionMs > 0 && <li>{t('story.extended', { span: span(cell.extensionMs) })}</li>}
      {cell.hints.map(({ hintId, cost, at }) => (
        <li key={hintId}>
          {t('story.hint')} <Ltr>{hintId}</Ltr> (−{Math.round(cost * 100)}) <Moment at={at} />
        </li>
      ))}
    </ol>
  );
}

function Answer({ answer }: Pick<CellReport, 'answer'>) {
  const { t } = useTranslation('report');
  if (answer === null) return <p className={classes.soft}>{t('story.noAnswer')}</p>;
  const values = Object.entries(answer.values);
  return (
    <div className={classes.answer}>
      <strong>{t('story.answer', { version: answer.version })}</strong>
      {values.length > 0 && (
        <dl className={classes.values}>
          {values.map(([field, value]) => (
            <Fragment key={field}>
              <dt>
                <Ltr>{field}</Ltr>
              </dt>
              <dd>
                <bdi>{fieldText(value)}</bdi>
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
      {answer.text !== null && <div dir="auto">{answer.text}</div>}
    </div>
  );
}

function fieldText(value: FieldValue): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (isList(value))
    return value.map((item) => (typeof item === 'string' ? item : `${item.type} ${item.value}`)).join(', ');
  if ('class' in value) return value.type === undefined ? value.class : `${value.class}/${value.type}`;
  return value.name;
}

function isList(value: FieldValue): value is Extract<FieldValue, readonly unknown[]> {
  return Array.isArray(value);
}
