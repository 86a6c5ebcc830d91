import type { ShownText } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useLettersOf } from '../theme/chinese-font.ts';
import classes from './shown-words.module.css';
import { directionOf } from '../i18n/languages.ts';

interface Props {
  readonly words: ShownText;
  readonly className?: string | undefined;
}

/** Words of the exercise, which may be in another language than the pages: marked with it, and when it is not the reader's own. */
export function ShownWords({ words: { text, language, isFallback }, className }: Props) {
  const { t } = useTranslation();
  useLettersOf(language);
  return (
    <span className={className}>
      <bdi lang={language} dir={directionOf(language)}>
        {text}
      </bdi>
      {isFallback && <span className={classes.chip}>{t('translationMissing')}</span>}
    </span>
  );
}
