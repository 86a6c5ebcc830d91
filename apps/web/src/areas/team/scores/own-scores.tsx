import { Text, Title } from '@mantine/core';
import type { TeamOwnReport } from '@cyberdrill/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Leaderboard } from './leaderboard.tsx';
import { ScoreLine } from './score-line.tsx';
import classes from './scores-page.module.css';
import { bandWords } from './band-words.ts';

/** A team's scores, each opening what it is made of. Explanations are the report's own, which is written in English. */
export function OwnScores({ report }: { readonly report: TeamOwnReport }) {
  const { t } = useTranslation('messages');
  const { team, rules, injects, leaderboard } = report;
  const { composite, coordination, dimensions } = team;
  const band = bandWords(composite.band, rules.scoringMode);
  return (
    <>
      <Group title={t('scores.total')} id="total">
        <ScoreLine name={t('scores.total')} score={composite.score} working={composite.working}>
          {composite.interval !== null && (
            <Text size="sm">{t('scores.interval', figuresOf(composite.interval))}</Text>
          )}
          {band !== undefined && (
            <Text size="sm">{band.key === 'noBand' ? t('scores.noBand') : t('scores.band', band)}</Text>
          )}
          {team.awaiting.length > 0 && (
            <Text size="sm">{t('scores.awaiting', { count: team.awaiting.length })}</Text>
          )}
        </ScoreLine>
      </Group>
      <Group title={t('scores.dimensions')} id="dimensions">
        {dimensions.map(({ dimension, score, tasks }) => (
          <ScoreLine key={dimension} name={`${dimension} · ${t(`scores.dim.${dimension}`)}`} score={score}>
            <Text size="sm">
              {t('scores.tasks', { count: tasks })} · {t('scores.weight')}{' '}
              <Ltr>{rules.dimensionWeights[dimension]}</Ltr>
            </Text>
          </ScoreLine>
        ))}
      </Group>
      <Group title={t('scores.injects')} id="injects">
        {injects.map(({ injectId, title, cell }) => (
          <ScoreLine
            key={injectId}
            name={title}
            score={percent(cell.score.score)}
            working={[...cell.expectations.flatMap(({ working }) => working), ...cell.score.working]}
          />
        ))}
      </Group>
      {team.duties.length > 0 && (
        <Group title={t('scores.duties')} id="duties">
          {team.duties.map(({ dutyId, obligationId, score, working }) => (
            <ScoreLine
              key={dutyId}
              name={
                report.obligations.find((one) => one.obligationId === obligationId)?.title ?? obligationId
              }
              score={percent(score)}
              working={working}
            />
          ))}
        </Group>
      )}
      <Group title={t('scores.coordination')} id="coordination">
        <ScoreLine
          name={t('scores.coordination')}
          score={percent(coordination.score)}
          working={coordination.working}
        />
      </Group>
      {leaderboard.length > 0 && <Leaderboard lines={leaderboard} ownTeamId={team.teamId} />}
    </>
  );
}

function Group({
  title,
  id,
  children,
}: {
  readonly title: string;
  readonly id: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={`scores-${id}`}>
      <Title order={3} size="h4" id={`scores-${id}`}>
        {title}
      </Title>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}

function figuresOf({ low, high }: { readonly low: number; readonly high: number }) {
  return { low: low.toFixed(1), high: high.toFixed(1) };
}

/** Parts of 1 as points of 100. */
function percent(score: number | null): number | null {
  return score === null ? null : score * 100;
}
