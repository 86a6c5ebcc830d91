import { useTranslation } from 'react-i18next';
import { Page } from '../../shell/page.tsx';

/** What hangs on the wall of the hall: read-only, and without a word that a team would not want there. */
export function WallPage() {
  const { t } = useTranslation('wall');
  return <Page title={t('title')}>{null}</Page>;
}
