import type { Teammate } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import classes from './answering.module.css';
import { matesAt } from './mates-at.ts';
import { useMates } from './use-team-news.ts';

interface Props {
  readonly injectId: string;
  /** Tells those too who only look at it. */
  readonly withReaders?: boolean;
}

/** Which teammates are at an inject at this moment; nothing when none is. */
export function Answering({ injectId, withReaders = false }: Props) {
  const { t } = useTranslation('team');
  const { code } = useLanguage();
  const { writing, reading } = matesAt(useMates(), injectId);
  const names = (mates: readonly Teammate[]) =>
    new Intl.ListFormat(code).format(mates.map(({ name }) => name ?? t('presence.somebody')));
  return (
    <>
      {writing.length > 0 && (
        <span className={classes.writing} data-presence="writing">
          <span aria-hidden>✎</span>{' '}
          {t('presence.answering', { count: writing.length, names: names(writing) })}
        </span>
      )}
      {withReaders && reading.length > 0 && (
        <span className={classes.reading} data-presence="reading">
          {t('presence.reading', { count: reading.length, names: names(reading) })}
        </span>
      )}
    </>
  );
}
