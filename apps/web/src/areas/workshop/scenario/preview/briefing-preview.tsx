import { Paper, Stack, Title } from '@mantine/core';
import { briefTeam, type ExerciseState, type Team } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { RichWords } from '../../../../words/rich-words.tsx';
import { ShownWords } from '../../../../words/shown-words.tsx';
import { TlpLabel } from '../../../../words/tlp-label.tsx';
import classes from '../scenario.module.css';

/** What a team is told before STARTEX. */
export function BriefingPreview({ state, team }: { readonly state: ExerciseState; readonly team: Team }) {
  const { t } = useTranslation('workshop');
  const { code } = useLanguage();
  const { scenarioTitle, summary, tlp, durationMs, team: shown, directory } = briefTeam(state, team);
  return (
    <Paper component="article" withBorder p="lg" aria-labelledby="preview-title">
      <Stack gap="md">
        <Title order={2} size="h3" id="preview-title">
          <ShownWords words={scenarioTitle} />
        </Title>
        <RichWords words={summary} />
        <dl className={classes.facts}>
          <dt>{t('preview.part')}</dt>
          <dd>
            <ShownWords words={shown.partName} />
          </dd>
          <dt>{t('shelf.duration')}</dt>
          <dd>
            <bdi>{formatDuration(durationMs, code)}</bdi>
          </dd>
          <dt>{t('summary.tlp')}</dt>
          <dd>
            <TlpLabel tlp={tlp} />
          </dd>
          <dt>{t('preview.directory')}</dt>
          <dd>
            <ul className={classes.list}>
              {directory.map(({ party, name }) => (
                <li key={party}>
                  <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          </dd>
        </dl>
      </Stack>
    </Paper>
  );
}
