import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../forms/copy-button.tsx';
import { Ltr } from '../../../i18n/ltr.tsx';
import classes from './recovery-codes.module.css';

interface Props {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** Codes for the day on which the factor is lost; they are shown this once. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const { t } = useTranslation('identity');
  return (
    <Stack gap="md" align="flex-start">
      <Text>{t('recovery.text')}</Text>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <Ltr>{code}</Ltr>
          </li>
        ))}
      </ul>
      <Group gap="md">
        <Button onClick={onDone}>{t('recovery.done')}</Button>
        <CopyButton text={codes.join('\n')} />
      </Group>
    </Stack>
  );
}
