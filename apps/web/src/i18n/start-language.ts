import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keep, kept } from '../browser/kept.ts';
import { needChineseFont } from '../theme/chinese-font.ts';
import type { CatalogueName } from './area-catalogues.ts';
import { loadCatalogue } from './catalogues.ts';
import { bestLanguage, isLanguageCode, LANGUAGES, type LanguageCode } from './languages.ts';

const KEPT_AS = 'cyberdrill.language';

/** What is loaded, for the next language to be loaded whole before it is shown. */
const loaded = new Set<CatalogueName>();

/** Chooses the language of the interface: what was chosen on this device before, else the browser's, else English. */
export function startLanguage(): void {
  const chosen = kept(KEPT_AS);
  const language = isLanguageCode(chosen) ? chosen : bestLanguage(navigator.languages);
  void i18next.use(initReactI18next).init({
    // With nothing to fetch, it is done when this returns.
    initAsync: false,
    lng: language,
    // Every catalogue is complete (a test sees to it), so there is nothing to fall back to.
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    // As in the registry of errors. React escapes.
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    react: { useSuspense: false },
  });
  markPage(language);
}

/** Loads the texts of an area in the language of the interface, unless they are there. */
export async function needCatalogue(name: CatalogueName): Promise<void> {
  loaded.add(name);
  await load(currentLanguage(), name);
}

/** Changes the language of the interface, once everything shown can be said in it, and keeps it for this device. */
export async function changeLanguage(language: LanguageCode): Promise<void> {
  await Promise.all([...loaded].map((name) => load(language, name)));
  await i18next.changeLanguage(language);
  markPage(language);
  keep(KEPT_AS, language);
}

/** The language that the interface speaks now. */
export function currentLanguage(): LanguageCode {
  return isLanguageCode(i18next.language) ? i18next.language : 'en';
}

async function load(language: LanguageCode, name: CatalogueName): Promise<void> {
  if (i18next.hasResourceBundle(language, name)) return;
  i18next.addResourceBundle(language, name, await loadCatalogue(language, name));
}

function markPage(language: LanguageCode): void {
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGES[language].direction;
  if (language === 'zh') needChineseFont();
}
