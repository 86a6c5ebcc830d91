import { Stack, Text, Title } from '@mantine/core';
import type { Scenario, Text as Words } from '@cyberdrill/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../i18n/format.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { RichWords } from '../../../words/rich-words.tsx';
import { ShownWords } from '../../../words/shown-words.tsx';
import { TlpLabel } from '../../../words/tlp-label.tsx';
import classes from './scenario.module.css';
import { useWords } from './use-words.ts';

/** What a scenario is about, for whom, and what it is to achieve. */
export function Summary({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('workshop');
  const words = useWords(scenario);
  const { objectives, parts, roles, phases } = scenario;
  const count = (teams: number | 'rest'): string =>
    teams === 'rest' ? t('summary.rest') : t('summary.teams', { number: teams });
  const named = (name: Words): ReactNode => <ShownWords words={words.shown(name)} />;
  return (
    <Stack gap="xl">
      <RichWords words={words.shown(scenario.summary)} />
      <div className={classes.columns}>
        <Facts scenario={scenario} />
        <Listed title={t('summary.parts')} id="parts">
          {parts.map(({ id, name, teams }) => (
            <li key={id}>
              {named(name)} – {count(teams)}
            </li>
          ))}
        </Listed>
        <Listed title={t('summary.objectives')} id="objectives">
          {objectives.map(({ id, title, aim, capability }) => (
            <li key={id}>
              {named(title)}
              <Text size="sm" c="dimmed">
                {t(`aim.${aim}`)}
                {capability !== undefined && (
                  <>
                    {' · '}
                    <bdi>{capability}</bdi>
                  </>
                )}
              </Text>
            </li>
          ))}
        </Listed>
        <Listed title={t('summary.roles')} id="roles">
          {roles.map(({ id, name, description }) => (
            <li key={id}>
              {named(name)}
              {description !== undefined && (
                <Text size="sm" c="dimmed" component="div">
                  {named(description)}
                </Text>
              )}
            </li>
          ))}
        </Listed>
        {phases.length > 0 && (
          <Listed title={t('summary.phases')} id="phases">
            {phases.map(({ id, name }) => (
              <li key={id}>{named(name)}</li>
            ))}
          </Listed>
        )}
      </div>
    </Stack>
  );
}

function Facts({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('workshop');
  const { code } = useLanguage();
  const { level, languages, durationMs, startsAt, scenarioRate, tlp, injects, obligations } = scenario;
  return (
    <section aria-labelledby="facts">
      <Title order={2} size="h3" mb="sm" id="facts">
        {t('summary.facts')}
      </Title>
      <dl className={classes.facts}>
        <dt>{t('shelf.level')}</dt>
        <dd>{t(`level.${level}`)}</dd>
        <dt>{t('shelf.duration')}</dt>
        <dd>
          <bdi>{formatDuration(durationMs, code)}</bdi>
        </dd>
        <dt>{t('summary.startsAt')}</dt>
        <dd>
          <Ltr>{startsAt}</Ltr>
          {scenarioRate !== 1 && <Text size="sm">{t('summary.rate', { rate: scenarioRate })}</Text>}
        </dd>
        <dt>{t('shelf.languages')}</dt>
        <dd>{new Intl.ListFormat(code).format(languages.map((tag) => languageName(tag, code)))}</dd>
        <dt>{t('summary.tlp')}</dt>
        <dd>
          <TlpLabel tlp={tlp} />
        </dd>
        <dt>{t('summary.size')}</dt>
        <dd>
          {t('summary.injects', { number: injects.length })},{' '}
          {t('summary.obligations', { number: obligations.length })}
        </dd>
        <dt>{t('summary.authors')}</dt>
        <dd>
          <bdi>{scenario.authors.join(', ')}</bdi> (<Ltr>{scenario.licence}</Ltr>)
        </dd>
      </dl>
    </section>
  );
}

function Listed({
  title,
  id,
  children,
}: {
  readonly title: string;
  readonly id: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h3" mb="sm" id={id}>
        {title}
      </Title>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}
