import { useEffect } from 'react';

let isAskedFor = false;

/**
 * Makes Chinese letters available to systems that have none. The list of the parts of that font weighs more than all other styles
 * together, so it is loaded when a page has words in Chinese; of the parts, a browser loads those whose letters it lacks.
 */
export function needChineseFont(): void {
  if (isAskedFor) return;
  isAskedFor = true;
  import('@fontsource-variable/noto-sans-sc/wght.css').catch(() => {
    // Without it, letters that the system lacks are drawn as boxes; the next words ask again.
    isAskedFor = false;
  });
}

/** Makes the letters of a language available, for words that may be in another one than the pages. */
export function useLettersOf(language: string): void {
  useEffect(() => {
    if (language.toLowerCase().startsWith('zh')) needChineseFont();
  }, [language]);
}
