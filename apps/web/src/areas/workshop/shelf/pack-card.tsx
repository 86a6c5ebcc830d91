import { Anchor, Text, Title } from '@mantine/core';
import type { ScenarioListItem } from '@cyberdrill/contracts';
import { inLanguage } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDuration } from '../../../i18n/format.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ShownWords } from '../../../words/shown-words.tsx';
import { packPath } from '../workshop-paths.ts';
import classes from './shelf.module.css';

/** What is said of a pack before it is opened. */
export function PackCard({ pack }: { readonly pack: ScenarioListItem }) {
  const { t } = useTranslation('workshop');
  const { code } = useLanguage();
  const { scenario, version, languages, level, durationMs, isBuiltIn } = pack;
  const title = inLanguage(pack.title, code, languages[0] ?? 'en');
  return (
    <li className={classes.card}>
      <Title order={2} size="h3">
        <Anchor component={Link} to={packPath(scenario)} inherit>
          <ShownWords words={title} />
        </Anchor>
      </Title>
      <Text component="div" className={classes.summary ?? ''}>
        <ShownWords words={inLanguage(pack.summary, code, languages[0] ?? 'en')} />
      </Text>
      <dl className={classes.facts}>
        <dt>{t('shelf.level')}</dt>
        <dd>{t(`level.${level}`)}</dd>
        <dt>{t('shelf.duration')}</dt>
        <dd>
          <bdi>{formatDuration(durationMs, code)}</bdi>
        </dd>
        <dt>{t('shelf.languages')}</dt>
        <dd>
          {listOf(
            languages.map((tag) => languageName(tag, code)),
            code,
          )}
        </dd>
        <dt>{t('shelf.version')}</dt>
        <dd>
          <Ltr>{version}</Ltr> · {isBuiltIn ? t('shelf.builtIn') : t('shelf.brought')}
        </dd>
      </dl>
      <div className={classes.actions}>
        <Anchor
          component={Link}
          to={packPath(scenario, 'plan')}
          aria-label={t('shelf.planNamed', { title: title.text })}
        >
          {t('plan.title')}
        </Anchor>
        <Anchor
          component={Link}
          to={packPath(scenario, 'edit')}
          aria-label={t('shelf.editNamed', { title: title.text })}
        >
          {t('edit.open')}
        </Anchor>
      </div>
    </li>
  );
}

function listOf(words: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(words);
}
