import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { Consequence } from './consequences.ts';
import classes from './clock-bar.module.css';

/** What a step leads to, in words; it is read out when it changes with what is filled in. */
export function ConsequenceList({ consequences }: { readonly consequences: readonly Consequence[] }) {
  const { t } = useTranslation('control');
  const { code } = useLanguage();
  const words = (consequence: Consequence) => {
    if ('releases' in consequence) {
      const { is, count, releases } = consequence;
      return `${t(`consequence.${is}`, { count })} (${t('consequence.releases', { count: releases })})`;
    }
    if ('spanMs' in consequence)
      return t(`consequence.${consequence.is}`, { span: formatDuration(consequence.spanMs, code) });
    if ('count' in consequence) return t(`consequence.${consequence.is}`, { count: consequence.count });
    return t(`consequence.${consequence.is}`);
  };
  return (
    <div role="status">
      <ul className={classes.consequences}>
        {consequences.map((consequence) => (
          <li key={consequence.is}>{words(consequence)}</li>
        ))}
      </ul>
    </div>
  );
}
