import { Stack, Text, Title } from '@mantine/core';
import {
  directoryEntry,
  showText,
  type Cell,
  type ExerciseState,
  type Inject,
  type Team,
} from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { FileLink } from '../../../answers/file-link.tsx';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { RichWords } from '../../../words/rich-words.tsx';
import { ShownWords } from '../../../words/shown-words.tsx';
import { TlpLabel } from '../../../words/tlp-label.tsx';
import classes from '../evaluation.module.css';
import { StepTitle } from '../step-title.tsx';

interface Props {
  readonly exerciseId: string;
  readonly exercise: ExerciseState;
  readonly inject: Inject;
  readonly team: Team;
  readonly cell: Cell;
}

/** The inject in the language and with the names in which the team had it, and its files. */
export function InjectAsSeen({ exerciseId, exercise, inject, team, cell }: Props) {
  const { t } = useTranslation('evaluation');
  return (
    <section className={classes.part} aria-labelledby="inject">
      <StepTitle>
        <Ltr>{inject.number}</Ltr> <ShownWords words={showText(exercise, inject.title, team)} /> ·{' '}
        <bdi>{team.name}</bdi>
      </StepTitle>
      <Title order={3} size="h4" id="inject" mb="xs">
        {t('answer.inject')}
      </Title>
      <dl className={classes.facts}>
        <div>
          <dt>{t('answer.from')}</dt>
          <dd>
            <bdi>{directoryEntry(exercise, `role:${inject.from}`, team.language).name}</bdi>
          </dd>
        </div>
        {cell.releasedAt !== undefined && (
          <div>
            <dt>{t('answer.released')}</dt>
            <dd>
              <Ltr>{formatExerciseTime(cell.releasedAt.exerciseTimeMs)}</Ltr>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('answer.tlp')}</dt>
          <dd>
            <TlpLabel tlp={inject.tlp} />
          </dd>
        </div>
      </dl>
      <RichWords words={showText(exercise, inject.body, team)} />
      <Title order={4} size="h5" mt="md">
        {t('answer.evidence')}
      </Title>
      {inject.attachments.length === 0 ? (
        <Text c="dimmed">{t('answer.noEvidence')}</Text>
      ) : (
        <Stack component="ul" gap="xs" className={classes.plain ?? ''}>
          {inject.attachments.map((file) => (
            <li key={file.sha256}>
              <FileLink exerciseId={exerciseId} file={file} />
            </li>
          ))}
        </Stack>
      )}
    </section>
  );
}
