import { Button, Group, Stack, Text, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../api/use-action.ts';
import { Dialog } from './dialog.tsx';
import { Failure } from './failure.tsx';

interface Props extends Pick<ButtonProps, 'size' | 'variant'> {
  /** What is done, as the button says it. */
  readonly label: string;
  /** The same with what it is done to, for who does not see where the button stands. */
  readonly fullLabel?: string;
  /** What it leads to, before it is done. */
  readonly consequence: string;
  readonly run: () => Promise<unknown>;
}

/** Does something that cannot be taken back, once its consequence has been read. */
export function ConfirmedButton({
  label,
  fullLabel = label,
  consequence,
  run,
  size = 'sm',
  variant = 'default',
}: Props) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const action = useAction(async () => {
    await run();
    setIsAsking(false);
  });
  return (
    <>
      <Button
        size={size}
        variant={variant}
        flex="none"
        aria-label={fullLabel}
        onClick={() => setIsAsking(true)}
      >
        {label}
      </Button>
      {isAsking && (
        <Dialog title={fullLabel} onClose={() => setIsAsking(false)}>
          <Stack gap="lg">
            <Text>{consequence}</Text>
            {action.error !== undefined && <Failure error={action.error} />}
            <Group gap="md">
              <Button color="red" loading={action.isUnderWay} onClick={action.start}>
                {label}
              </Button>
              <Button variant="default" onClick={() => setIsAsking(false)}>
                {t('form.cancel')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
}
