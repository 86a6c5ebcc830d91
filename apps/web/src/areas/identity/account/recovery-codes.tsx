import { Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Copyable } from '../../../forms/copyable.tsx';

/** Codes for the day on which the factor is lost; they are shown this once. */
export function RecoveryCodes({
  codes,
  onDone,
}: {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('identity');
  return (
    <Stack gap="md" align="flex-start">
      <Text>{t('recovery.text')}</Text>
      <List>
        {codes.map((code) => (
          <List.Item key={code}>
            <Ltr>{code}</Ltr>
          </List.Item>
        ))}
      </List>
      <Copyable text={codes.join(' ')} />
      <Button onClick={onDone}>{t('recovery.done')}</Button>
    </Stack>
  );
}
