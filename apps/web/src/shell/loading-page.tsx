import { useTranslation } from 'react-i18next';
import { Loading } from './loading.tsx';
import { Page } from './page.tsx';

/** A page on its way. */
export function LoadingPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.loading')} isTitleHidden>
      <Loading />
    </Page>
  );
}
