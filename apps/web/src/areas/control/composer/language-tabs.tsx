import type { LanguageTag } from '@cyberdrill/domain';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../i18n/language-name.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import classes from './composer.module.css';

interface Props {
  readonly languages: readonly LanguageTag[];
  readonly chosen: LanguageTag;
  /** Those in which something is missing yet. */
  readonly missing: readonly LanguageTag[];
  readonly onChoose: (language: LanguageTag) => void;
}

/** The languages that the words are written in, one at a time. */
export function LanguageTabs({ languages, chosen, missing, onChoose }: Props) {
  const { t } = useTranslation(['msel', 'common']);
  const { code, direction } = useLanguage();
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const step = event.key === forward ? 1 : event.key === back ? -1 : 0;
    const next = languages.at((languages.indexOf(chosen) + step) % languages.length);
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" aria-label={t('composer.languages')} className={classes.tabs} onKeyDown={onKeyDown}>
      {languages.map((language) => (
        <button
          key={language}
          id={tabId(language)}
          type="button"
          role="tab"
          className={classes.tab}
          aria-selected={language === chosen}
          aria-controls="composer-words"
          tabIndex={language === chosen ? 0 : -1}
          onClick={() => onChoose(language)}
        >
          <bdi>{languageName(language, code)}</bdi>
          {missing.includes(language) && (
            <span className={classes.missing}> · {t('common:translationMissing')}</span>
          )}
        </button>
      ))}
    </div>
  );
}

export function tabId(language: LanguageTag): string {
  return `composer-tab-${language}`;
}
