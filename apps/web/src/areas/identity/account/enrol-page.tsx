import { Button, Stack, Text, Title } from '@mantine/core';
import type { FactorEnrolled, OwnSession } from '@cyberdrill/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/use-action.ts';
import { enterSession, signOut } from '../../../session/session-query.ts';
import { Page } from '../../../shell/page.tsx';
import { PasskeyEnrolment } from './passkey-enrolment.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { TotpEnrolment } from './totp-enrolment.tsx';
import { useProof } from './use-proof.tsx';

/** The account must have a second factor before anything else: administrators and directors. */
export function EnrolPage({ session }: { readonly session: OwnSession }) {
  const { t } = useTranslation('identity');
  const { proven, question } = useProof(session);
  const [enrolled, setEnrolled] = useState<FactorEnrolled>();
  const leaving = useAction(signOut);
  const take = (given: FactorEnrolled) => {
    // The codes first: the session leads away from this page.
    if (given.recoveryCodes === undefined) enterSession(given.session);
    else setEnrolled(given);
  };
  if (enrolled?.recoveryCodes !== undefined)
    return (
      <Page key="recovery" title={t('recovery.title')}>
        <RecoveryCodes codes={enrolled.recoveryCodes} onDone={() => enterSession(enrolled.session)} />
      </Page>
    );
  return (
    <Page key="enrol" title={t('enrol.title')}>
      <Stack gap="xl">
        <Text>{t('enrol.text')}</Text>
        <Stack gap="md">
          <Title order={2}>{t('totp.title')}</Title>
          <TotpEnrolment proven={proven} onEnrolled={take} />
        </Stack>
        <Stack gap="md">
          <Title order={2}>{t('passkey.title')}</Title>
          <PasskeyEnrolment proven={proven} onEnrolled={take} />
        </Stack>
        <div>
          <Button variant="default" loading={leaving.isUnderWay} onClick={leaving.start}>
            {t('factor.signOut')}
          </Button>
        </div>
        {question}
      </Stack>
    </Page>
  );
}
