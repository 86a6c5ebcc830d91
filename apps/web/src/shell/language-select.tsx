import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguageCode, LANGUAGE_CODES, LANGUAGES } from '../i18n/languages.ts';
import { changeLanguage } from '../i18n/start-language.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useAnnounce } from './announcer.tsx';
import classes from './page.module.css';

/** Each language by its own name: who does not read the present one finds it. */
export function LanguageSelect() {
  const { t, i18n } = useTranslation();
  const { code } = useLanguage();
  const announce = useAnnounce();
  const id = useId();
  const choose = async (wanted: string) => {
    if (!isLanguageCode(wanted)) return;
    await changeLanguage(wanted).catch(() => announce(i18n.t('errors.UNREACHABLE.message')));
  };
  return (
    <div className={classes.choice}>
      <label htmlFor={id}>{t('shell.language')}</label>
      <NativeSelect
        id={id}
        size="sm"
        value={code}
        onChange={({ currentTarget }) => void choose(currentTarget.value)}
      >
        {LANGUAGE_CODES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGES[each].name}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}
