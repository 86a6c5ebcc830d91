import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { isAllowedIn, readClock } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { languageName } from '../../../i18n/language-name.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Failure } from '../../../shell/failure.tsx';
import { readExerciseTime } from '../clock-bar/exercise-time.ts';
import { useNames } from '../names/use-names.ts';
import { useRights } from '../view/use-rights.ts';
import classes from './composer.module.css';
import { keepDraft, useDraft } from './draft-store.ts';
import { emptyDraft, problemsOf, untranslatedIn, type DraftProblem, type InjectDraft } from './draft.ts';
import { FactsFields } from './facts-fields.tsx';
import { LanguageTabs, tabId } from './language-tabs.tsx';
import { Preview } from './preview.tsx';
import { useAdding } from './use-adding.ts';
import { WordsFields } from './words-fields.tsx';

const RELEASES = ['now', 'at', 'hand'] as const;

/** Makes up an inject, shows it as teams would see it, and sends it now, at a time, or when a hand does. */
export function ComposerPanel() {
  const { t } = useTranslation(['msel', 'common']);
  const { exercise, exerciseId, connection } = useStaffRoom();
  const { code } = useLanguage();
  const rights = useRights();
  const names = useNames();
  const { scenario, teams } = exercise;
  const own = scenario.language;
  const languages = [...new Set([own, ...scenario.languages, ...teams.map((team) => team.language)])];
  const [language, setLanguage] = useState(own);
  const draft = useDraft(exerciseId) ?? emptyDraft(scenario);
  const [isChecked, setIsChecked] = useState(false);
  const adding = useAdding(draft);

  const change = (changes: Partial<InjectDraft>) => keepDraft(exerciseId, { ...draft, ...changes });
  const atMs = readExerciseTime(draft.at);
  const nowMs = readClock(exercise.clock, connection.nowMs()).exerciseTimeMs;
  const missing = untranslatedIn(draft, own, languages);
  const problems: readonly (DraftProblem | 'clock')[] = [
    ...problemsOf(draft, { language: own, atMs, nowMs }),
    ...(draft.release === 'now' && !rights.has('inject:trigger') ? (['clock'] as const) : []),
  ];
  const send = () => {
    setIsChecked(problems.length > 0);
    if (problems.length === 0) adding.start();
  };

  if (!rights.has('inject:add')) {
    return (
      <Text>{t(isAllowedIn(exercise.phase, 'inject:add') ? 'composer.notYours' : 'composer.tooLate')}</Text>
    );
  }
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {t('tab.composer')}
      </Title>
      <LanguageTabs languages={languages} chosen={language} missing={missing} onChoose={setLanguage} />
      <div id="composer-words" role="tabpanel" aria-labelledby={tabId(language)}>
        <WordsFields draft={draft} language={language} onChange={change} />
      </div>
      <Preview draft={draft} exercise={exercise} language={language} names={names} />
      <FactsFields draft={draft} exercise={exercise} names={names} onChange={change} />
      <div className={classes.pair}>
        <NativeSelect
          label={t('composer.release')}
          value={draft.release}
          data={RELEASES.map((value) => ({ value, label: t(`composer.releases.${value}`) }))}
          onChange={({ currentTarget: { value } }) => change({ release: value as InjectDraft['release'] })}
        />
        {draft.release === 'at' && (
          <TextInput
            label={t('composer.at')}
            dir="ltr"
            inputMode="numeric"
            value={draft.at}
            onChange={({ currentTarget: { value } }) => change({ at: value })}
          />
        )}
      </div>
      {missing.length > 0 && (
        <Text size="sm" className={classes.warning ?? ''}>
          {t('composer.missingIn', { languages: missing.map((tag) => languageName(tag, code)).join(', ') })}
        </Text>
      )}
      {isChecked && problems.length > 0 && (
        <Alert color="red" role="alert" title={t('common:problem.title', { count: problems.length })}>
          <ul className={classes.problems}>
            {problems.map((problem) => (
              <li key={problem}>{t(`composer.problem.${problem}`, { language: languageName(own, code) })}</li>
            ))}
          </ul>
        </Alert>
      )}
      {adding.error !== undefined && <Failure error={adding.error} />}
      <Group gap="sm">
        <Button loading={adding.isUnderWay} onClick={send}>
          {t(`composer.send.${draft.release}`)}
        </Button>
        <Button variant="default" onClick={() => keepDraft(exerciseId, undefined)}>
          {t('composer.clear')}
        </Button>
      </Group>
    </Stack>
  );
}
