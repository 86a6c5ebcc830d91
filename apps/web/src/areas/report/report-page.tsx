import { useTranslation } from 'react-i18next';
import { Page } from '../../shell/page.tsx';

/** The after-action report on screen. */
export function ReportPage() {
  const { t } = useTranslation('report');
  return <Page title={t('title')}>{null}</Page>;
}
