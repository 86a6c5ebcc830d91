import { useTranslation } from 'react-i18next';
import { currentLanguage } from './start-language.ts';
import { LANGUAGES, type Language } from './languages.ts';

/** The language of the interface; the caller is drawn anew when it changes. */
export function useLanguage(): Language {
  useTranslation();
  return LANGUAGES[currentLanguage()];
}
