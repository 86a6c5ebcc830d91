import type { ShownText } from '@cyberdrill/domain';
import { useEffect, useRef } from 'react';
import { directionOf } from '../i18n/languages.ts';
import { useLettersOf } from '../theme/chinese-font.ts';
import classes from './rich-words.module.css';

/** Whether a text may hold Markdown; most texts of an exercise are plain, and need nothing loaded to be shown. */
const MAY_BE_MARKDOWN = /[*_`#>|[\]~]|^\s*(?:[-+]|\d+[.)])\s/m;

/** Words of some length: as they were written, and, once what renders it has come, with their Markdown. */
export function RichWords({ words: { text, language } }: { readonly words: ShownText }) {
  const element = useRef<HTMLDivElement>(null);
  useLettersOf(language);
  useEffect(() => {
    if (!MAY_BE_MARKDOWN.test(text)) return;
    let isCurrent = true;
    void import('./safe-html.ts').then(
      ({ safeHtml }) => {
        if (isCurrent && element.current !== null) element.current.innerHTML = safeHtml(text);
      },
      // Without it, the words stand as they were written.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return (
    // Drawn anew for another text: React does not know what was put into it.
    <div key={text} ref={element} className={classes.words} lang={language} dir={directionOf(language)}>
      {MAY_BE_MARKDOWN.test(text) ? text : paragraphs(text).map((words, index) => <p key={index}>{words}</p>)}
    </div>
  );
}

/** As Markdown has it: an empty line parts two paragraphs, a single break is none. */
function paragraphs(text: string): readonly string[] {
  return text.split(/\n\s*\n/).filter((words) => words.trim() !== '');
}
