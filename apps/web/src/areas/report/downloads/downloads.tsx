import { API_PREFIX } from '@cyberdrill/contracts';
import type { DrillRole } from '@cyberdrill/domain';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { downloadsOf } from './download-list.ts';
import classes from './downloads.module.css';

interface Props {
  readonly exerciseId: string;
  readonly role: DrillRole | undefined;
  readonly isWhole: boolean;
}

/** What may be taken along, and the way to paper. */
export function Downloads({ exerciseId, role, isWhole }: Props) {
  const { t } = useTranslation('report');
  return (
    <section className={classes.downloads} aria-labelledby="downloads-title">
      <h2 id="downloads-title">{t('downloads.title')}</h2>
      <Button size="sm" variant="default" onClick={() => print()}>
        {t('downloads.print')}
      </Button>
      <ul>
        {downloadsOf(exerciseId, role, isWhole).map(({ name, path, fileName, format }) => (
          <li key={name}>
            <a href={`${API_PREFIX}${path}`} download={fileName}>
              {t(`download.${name}`)} <Ltr className={classes.format ?? ''}>{format}</Ltr>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
