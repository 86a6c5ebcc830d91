import { useTranslation } from 'react-i18next';
import { Page } from '../../shell/page.tsx';

/** Where scenarios are read, written and made into exercises. */
export function WorkshopPage() {
  const { t } = useTranslation('workshop');
  return <Page title={t('title')}>{null}</Page>;
}
