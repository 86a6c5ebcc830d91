import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from './page.tsx';

/** The page could not be drawn. Its parts may also be gone from the server: a new version has been put in place. */
export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('broken.title')}>
      <Text mb="md">{t('broken.text')}</Text>
      <Button onClick={() => location.reload()}>{t('broken.reload')}</Button>
    </Page>
  );
}
