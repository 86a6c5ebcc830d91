import { Stack, Text, Title } from '@mantine/core';
import type { Scenario } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { ShownWords } from '../../../words/shown-words.tsx';
import classes from './scenario.module.css';
import { useConditionWords } from './use-condition-words.ts';
import { useWords } from './use-words.ts';

/** What the plan says of the inject that was chosen in a figure; what to do when none was. */
export function InjectFacts({
  scenario,
  injectId,
}: {
  readonly scenario: Scenario;
  readonly injectId: string | undefined;
}) {
  const { t } = useTranslation(['workshop', 'team']);
  const { code } = useLanguage();
  const words = useWords(scenario);
  const { release } = useConditionWords(scenario);
  const inject = scenario.injects.find(({ id }) => id === injectId);
  return (
    <aside className={classes.aside} aria-label={t('inject.label')}>
      {inject === undefined ? (
        <Text c="dimmed">{t('inject.choose')}</Text>
      ) : (
        <Stack gap="sm">
          <Title order={2} size="h4">
            <Ltr>{inject.number}</Ltr> <ShownWords words={words.shown(inject.title)} />
          </Title>
          <dl className={classes.facts}>
            <dt>{t('inject.kind')}</dt>
            <dd>{t(`kind.${inject.kind}`)}</dd>
            <dt>{t('inject.release')}</dt>
            <dd>{release(inject.release)}</dd>
            <dt>{t('inject.from')}</dt>
            <dd>
              <bdi>{words.role(inject.from)}</bdi>
            </dd>
            <dt>{t('inject.to')}</dt>
            <dd>
              {inject.to.length === 0
                ? t('everyTeam')
                : new Intl.ListFormat(code).format(inject.to.map(words.part))}
            </dd>
            <dt>{t('inject.channel')}</dt>
            <dd>{t(`team:channel.${inject.channel}`)}</dd>
            {inject.response?.deadlineMs !== undefined && (
              <>
                <dt>{t('inject.deadline')}</dt>
                <dd>
                  <bdi>{formatDuration(inject.response.deadlineMs, code)}</bdi>
                </dd>
              </>
            )}
            {inject.expectations.length > 0 && (
              <>
                <dt>{t('inject.expected')}</dt>
                <dd>
                  <ul className={classes.list}>
                    {inject.expectations.map(({ id, description }) => (
                      <li key={id}>
                        <ShownWords words={words.shown(description)} />
                      </li>
                    ))}
                  </ul>
                </dd>
              </>
            )}
          </dl>
        </Stack>
      )}
    </aside>
  );
}
