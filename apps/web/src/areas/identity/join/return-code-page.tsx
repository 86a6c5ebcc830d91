import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Copyable } from '../../../forms/copyable.tsx';
import { Page } from '../../../shell/page.tsx';

/** The way back in for who has no password; it is shown this once. */
export function ReturnCodePage({ code, onGoOn }: { readonly code: string; readonly onGoOn: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <Page key="return" title={t('join.returnTitle')}>
      <Stack gap="lg" align="flex-start">
        <Text>{t('join.returnText')}</Text>
        <Copyable text={code} />
        <Button onClick={onGoOn}>{t('join.goOn')}</Button>
      </Stack>
    </Page>
  );
}
