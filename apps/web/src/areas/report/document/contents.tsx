import { useTranslation } from 'react-i18next';
import classes from './document.module.css';
import type { SectionId } from './section-ids.ts';
import { useReadingPlace } from './use-reading-place.ts';

/** What the report holds, beside it: each part by its name, the one that is read marked. */
export function Contents({ ids }: { readonly ids: readonly SectionId[] }) {
  const { t } = useTranslation('report');
  const place = useReadingPlace(ids);
  return (
    <nav className={classes.contents} aria-labelledby="contents-title">
      <h2 id="contents-title">{t('contents')}</h2>
      <ol>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === place ? 'location' : undefined}>
              {t(`section.${id}.title`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
