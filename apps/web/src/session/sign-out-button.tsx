import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../api/use-action.ts';
import { countUnsent } from '../browser/own-databases.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Failure } from '../shell/failure.tsx';
import { signOut } from './session-query.ts';

/** The way out. Who has given something that the server does not have yet is asked first: signing out forgets it. */
export function SignOutButton() {
  const { t } = useTranslation();
  const [unsent, setUnsent] = useState(0);
  const leaving = useAction(async () => {
    const count = await countUnsent();
    if (count === 0) await signOut();
    else setUnsent(count);
  });
  const leavingAllTheSame = useAction(signOut);
  return (
    <>
      <Button size="sm" variant="default" loading={leaving.isUnderWay} onClick={leaving.start}>
        {t('shell.signOut')}
      </Button>
      {unsent > 0 && (
        <Dialog title={t('unsent.title')} onClose={() => setUnsent(0)}>
          <Stack gap="lg">
            <Text>{t('unsent.text', { count: unsent })}</Text>
            {leavingAllTheSame.error !== undefined && <Failure error={leavingAllTheSame.error} />}
            <Group gap="md">
              <Button onClick={() => setUnsent(0)}>{t('unsent.stay')}</Button>
              <Button
                color="red"
                variant="default"
                loading={leavingAllTheSame.isUnderWay}
                onClick={leavingAllTheSame.start}
              >
                {t('unsent.leave')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
}
