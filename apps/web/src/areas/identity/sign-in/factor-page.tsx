import { Button, Stack, Text } from '@mantine/core';
import type { OwnSession } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/use-action.ts';
import { enterSession, signOut } from '../../../session/session-query.ts';
import { Page } from '../../../shell/page.tsx';
import { FactorForms } from './factor-forms.tsx';

/** The second factor, after the first. */
export function FactorPage({ session }: { readonly session: OwnSession }) {
  const { t } = useTranslation('identity');
  const leaving = useAction(signOut);
  return (
    <Page key="factor" title={t('factor.title')}>
      <Stack gap="xl" align="flex-start">
        <Text>{t('factor.text', { name: session.account.name })}</Text>
        <FactorForms factors={session.factors} onShown={enterSession} />
        <Button variant="default" loading={leaving.isUnderWay} onClick={leaving.start}>
          {t('factor.signOut')}
        </Button>
      </Stack>
    </Page>
  );
}
