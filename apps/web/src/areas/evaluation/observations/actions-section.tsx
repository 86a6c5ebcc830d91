import { Text, Title } from '@mantine/core';
import { inLanguage, showText, type Inject } from '@cyberdrill/domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { ShownWords } from '../../../words/shown-words.tsx';
import { RichWords } from '../../../words/rich-words.tsx';
import { useEvaluationRoom } from '../evaluation-room.ts';
import classes from '../evaluation.module.css';
import { ActionDialog } from './action-dialog.tsx';
import { lastOwn } from './judgements.ts';

/** Expected actions of the scenario, and by team whether they were seen. */
export function ActionsSection() {
  const { t } = useTranslation('evaluation');
  const { exercise } = useEvaluationRoom();
  const actions = [...exercise.outline.injects.values()].filter(
    ({ inject }) => inject.kind === 'expected-action',
  );
  return (
    <section className={classes.part} aria-labelledby="actions">
      <Title order={3} size="h4" id="actions" mb="xs">
        {t('actions.title')}
      </Title>
      {actions.length === 0 && <Text c="dimmed">{t('actions.none')}</Text>}
      {actions.map(({ inject, teamIds }) => (
        <Action key={inject.id} inject={inject} teamIds={teamIds} />
      ))}
    </section>
  );
}

function Action({ inject, teamIds }: { readonly inject: Inject; readonly teamIds: readonly string[] }) {
  const { t } = useTranslation('evaluation');
  const { code } = useLanguage();
  const { exercise, entries, raterId, may } = useEvaluationRoom();
  const [recordingFor, setRecordingFor] = useState<string>();
  const own = useMemo(
    () => lastOwn(entries, 'action.observed', raterId, ({ injectId, teamId }) => `${injectId} ${teamId}`),
    [entries, raterId],
  );
  const title = inLanguage(inject.title, code, exercise.scenario.language);
  const words = { done: t('actions.done'), notDone: t('actions.notDone'), notYet: t('actions.notYet') };
  const [first] = exercise.teams;
  return (
    <details className={classes.more} open={teamIds.length <= 8}>
      <summary>
        <Ltr>{inject.number}</Ltr> <ShownWords words={title} />
      </summary>
      {first !== undefined && (
        <RichWords words={showText(exercise, inject.body, { ...first, language: code, name: '…' })} />
      )}
      <ul className={classes.rows}>
        {teamIds.map((teamId) => {
          const seen = own.get(`${inject.id} ${teamId}`) ?? exercise.cells.get(inject.id)?.[teamId]?.action;
          const name = exercise.outline.teams.get(teamId)?.team.name ?? teamId;
          return (
            <li key={teamId} className={classes.row}>
              <bdi>{name}</bdi>
              <span className={classes.soft}>
                {seen === undefined
                  ? `○ ${words.notYet}`
                  : seen.isDone
                    ? `✓ ${words.done}`
                    : `✕ ${words.notDone}`}
                {seen?.note !== undefined && (
                  <>
                    {' · '}
                    <bdi>{seen.note}</bdi>
                  </>
                )}
              </span>
              {may('action:observe') && (
                <button
                  type="button"
                  className={classes.act}
                  aria-label={t('actions.recordNamed', { action: title.text, team: name })}
                  onClick={() => setRecordingFor(teamId)}
                >
                  {t('actions.record')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {recordingFor !== undefined && (
        <ActionDialog inject={inject} teamId={recordingFor} onClose={() => setRecordingFor(undefined)} />
      )}
    </details>
  );
}
