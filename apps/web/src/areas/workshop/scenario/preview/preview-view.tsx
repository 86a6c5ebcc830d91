import { NativeSelect, Stack, Text } from '@mantine/core';
import { showInject, type Scenario } from '@cyberdrill/domain';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatExerciseTime } from '../../../../i18n/format.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { LANGUAGE_CODES } from '../../../../i18n/languages.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { ShownWords } from '../../../../words/shown-words.tsx';
import { layOutTimeline } from '../timeline/timeline-layout.ts';
import { useWords } from '../use-words.ts';
import { BriefingPreview } from './briefing-preview.tsx';
import { InjectPreview } from './inject-preview.tsx';
import classes from './preview.module.css';
import { sampleExercise } from './sample-exercise.ts';
import { TranslationGaps } from './translation-gaps.tsx';

/** Kinds that reach no team: cues and things to watch for. */
const NEVER_SHOWN: readonly string[] = ['expected-action', 'facilitation'];
const BRIEFING = 'briefing';

/** What a team of a part would get, in one language, by the same functions that show it to real teams. */
export function PreviewView({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('workshop');
  const { code } = useLanguage();
  const words = useWords(scenario);
  const languages = [...new Set([...scenario.languages, ...LANGUAGE_CODES])];
  const [language, setLanguage] = useState<string>(
    scenario.languages.includes(code) ? code : scenario.language,
  );
  const [partId, setPartId] = useState(scenario.parts[0]?.id ?? '');
  const [shownId, setShownId] = useState(BRIEFING);
  const state = useMemo(() => sampleExercise(scenario, language), [scenario, language]);
  const items = useMemo(() => layOutTimeline(scenario).items, [scenario]);
  const team = state.teams.find(({ part }) => part === partId) ?? state.teams[0];
  if (team === undefined) return null;
  const received = items.filter(
    ({ inject }) =>
      !NEVER_SHOWN.includes(inject.kind) && (inject.to.length === 0 || inject.to.includes(team.part)),
  );
  const inject = received.find((item) => item.inject.id === shownId)?.inject;
  return (
    <Stack gap="lg">
      <div className={classes.choices}>
        <NativeSelect
          label={t('preview.language')}
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          data={languages.map((tag) => ({ value: tag, label: languageName(tag, code) }))}
        />
        <NativeSelect
          label={t('preview.part')}
          value={team.part}
          onChange={({ currentTarget }) => setPartId(currentTarget.value)}
          data={scenario.parts.map(({ id, name }) => ({ value: id, label: words.plain(name) }))}
        />
      </div>
      <TranslationGaps scenario={scenario} language={language} />
      <div className={classes.room}>
        <nav aria-label={t('preview.received')}>
          <ol className={classes.inbox}>
            <li>
              <Choice isChosen={inject === undefined} onChoose={() => setShownId(BRIEFING)}>
                {t('preview.briefing')}
              </Choice>
            </li>
            {received.map((item) => (
              <li key={item.inject.id}>
                <Choice isChosen={item.inject === inject} onChoose={() => setShownId(item.inject.id)}>
                  <span className={classes.time}>
                    {item.atMs === undefined
                      ? '–'
                      : `${item.isEarliest ? '≥ ' : ''}${formatExerciseTime(item.atMs)}`}
                  </span>{' '}
                  <ShownWords words={showInject(state, item.inject, team).title} />
                </Choice>
              </li>
            ))}
          </ol>
        </nav>
        <div className={classes.reading}>
          <Text size="sm" c="dimmed" mb="sm">
            {t('preview.as', { team: team.name })}
          </Text>
          {inject === undefined ? (
            <BriefingPreview state={state} team={team} />
          ) : (
            <InjectPreview
              inject={showInject(state, inject, team)}
              languages={[language, scenario.language]}
            />
          )}
        </div>
      </div>
    </Stack>
  );
}

function Choice({
  isChosen,
  onChoose,
  children,
}: {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={classes.choice}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}
