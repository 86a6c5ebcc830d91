import { Text, Title } from '@mantine/core';
import { directoryEntry, teamParty, type ExerciseState } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { FileLink } from '../../../answers/file-link.tsx';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { TlpLabel } from '../../../words/tlp-label.tsx';
import classes from '../evaluation.module.css';

interface Props {
  readonly exerciseId: string;
  readonly exercise: ExerciseState;
  readonly injectId: string;
  readonly teamId: string;
}

/** What the team wrote and was written about an inject, to be opened one by one. */
export function RelatedMessages({ exerciseId, exercise, injectId, teamId }: Props) {
  const { t } = useTranslation('evaluation');
  const { code } = useLanguage();
  const team = teamParty(teamId);
  const messages = [...exercise.messages.values()].filter(
    ({ about, from, to }) => about === injectId && (from === team || to.includes(team)),
  );
  const nameOf = (party: (typeof messages)[number]['from']) => directoryEntry(exercise, party, code).name;
  return (
    <section className={classes.part} aria-labelledby="messages">
      <Title order={3} size="h4" id="messages" mb="xs">
        {t('answer.messages')}
      </Title>
      {messages.length === 0 && <Text c="dimmed">{t('answer.noMessages')}</Text>}
      {messages.map(({ messageId, from, to, subject, body, tlp, at, attachments = [] }) => (
        <details key={messageId} className={classes.more}>
          <summary>
            <Ltr>{formatExerciseTime(at.exerciseTimeMs)}</Ltr>{' '}
            <bdi>{t('answer.message', { from: nameOf(from), to: to.map(nameOf).join(', ') })}</bdi>:{' '}
            <bdi>{subject}</bdi>
          </summary>
          <TlpLabel tlp={tlp} />
          <p className={classes.words} dir="auto">
            {body}
          </p>
          {attachments.map((file) => (
            <p key={file.sha256}>
              <FileLink exerciseId={exerciseId} file={file} />
            </p>
          ))}
        </details>
      ))}
    </section>
  );
}
