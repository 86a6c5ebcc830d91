import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const LINES = ['60%', '100%', '92%', '100%', '75%'];

/** A page or a part of it on its way: where words will stand. */
export function Loading({ lines = LINES.length }: { readonly lines?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" aria-busy="true">
      <VisuallyHidden role="status">{t('shell.loading')}</VisuallyHidden>
      {LINES.slice(0, lines).map((width, index) => (
        <Skeleton key={index} height={18} width={width} />
      ))}
    </Stack>
  );
}
