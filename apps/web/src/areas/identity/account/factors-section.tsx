import { Button, Stack, Text, Title } from '@mantine/core';
import type { FactorEnrolled, OwnFactors, OwnSession } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../api/query-client.ts';
import { useAction } from '../../../api/use-action.ts';
import { formatDayAndTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { enterSession } from '../../../session/session-query.ts';
import { ConfirmedButton } from '../../../shell/confirmed-button.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';
import { factorsQuery, removeTotp, renewRecoveryCodes } from '../api/account-api.ts';
import { Section } from '../parts/section.tsx';
import { PasskeyEnrolment } from './passkey-enrolment.tsx';
import { PasskeyList } from './passkey-list.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { TotpEnrolment } from './totp-enrolment.tsx';
import { useProof, type Proven } from './use-proof.tsx';

/** Second factors: the app, passkeys, and the codes for when they are lost. */
export function FactorsSection({ session }: { readonly session: OwnSession }) {
  const { t } = useTranslation('identity');
  const { data: factors, error, refetch } = useQuery(factorsQuery);
  const { proven, question } = useProof(session);
  const [codes, setCodes] = useState<readonly string[]>();
  return (
    <Section title={t('account.factors')}>
      {factors === undefined &&
        (error === null ? <Loading lines={2} /> : <Failure error={error} onRetry={() => void refetch()} />)}
      {codes !== undefined && <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />}
      {factors !== undefined && codes === undefined && (
        <Factors factors={factors} proven={proven} onCodes={setCodes} />
      )}
      {question}
    </Section>
  );
}

interface Props {
  readonly factors: OwnFactors;
  readonly proven: Proven;
  readonly onCodes: (codes: readonly string[]) => void;
}

function Factors({ factors, proven, onCodes }: Props) {
  const { t } = useTranslation('identity');
  const { code } = useLanguage();
  const { totpSinceMs, passkeys, recoveryCodesLeft, isRequired } = factors;
  const count = passkeys.length + (totpSinceMs === undefined ? 0 : 1);
  // Who must have one keeps the last one.
  const isRemovable = count > (isRequired ? 1 : 0);
  const take = ({ session, factors: now, recoveryCodes }: FactorEnrolled) => {
    enterSession(session);
    queryClient.setQueryData(factorsQuery.queryKey, now);
    if (recoveryCodes !== undefined) onCodes(recoveryCodes);
  };
  const renewing = useAction(async () => {
    onCodes((await proven(renewRecoveryCodes)).codes);
    await lookAgain();
  });
  return (
    <Stack gap="lg">
      <Text>{t('account.factorsText')}</Text>
      <Stack gap="sm" align="flex-start">
        <Title order={3}>{t('totp.title')}</Title>
        {totpSinceMs === undefined ? (
          <TotpEnrolment proven={proven} onEnrolled={take} />
        ) : (
          <>
            <Text>{t('totp.since', { time: formatDayAndTime(totpSinceMs, code) })}</Text>
            {isRemovable && (
              <ConfirmedButton
                label={t('totp.remove')}
                consequence={t('totp.removeText')}
                run={() => proven(removeTotp).then(lookAgain)}
              />
            )}
          </>
        )}
      </Stack>
      <Stack gap="sm">
        <Title order={3}>{t('passkey.title')}</Title>
        <PasskeyList passkeys={passkeys} isRemovable={isRemovable} proven={proven} onChanged={lookAgain} />
        <PasskeyEnrolment proven={proven} onEnrolled={take} />
      </Stack>
      {count > 0 && (
        <Stack gap="sm" align="flex-start">
          <Title order={3}>{t('recovery.title')}</Title>
          <Text>{t('recovery.left', { count: recoveryCodesLeft })}</Text>
          {renewing.error !== undefined && <Failure error={renewing.error} />}
          <Button size="sm" variant="default" loading={renewing.isUnderWay} onClick={renewing.start}>
            {t('recovery.renew')}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}

function lookAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey });
}
