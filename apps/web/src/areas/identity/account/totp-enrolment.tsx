import { Button, Stack, Text } from '@mantine/core';
import type { FactorEnrolled, TotpOffer } from '@cyberdrill/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/use-action.ts';
import { Copyable } from '../../../forms/copyable.tsx';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { confirmTotp, offerTotp } from '../api/account-api.ts';
import { QrCode } from '../parts/qr-code.tsx';
import type { Proven } from './use-proof.tsx';

interface Props {
  readonly proven: Proven;
  readonly onEnrolled: (enrolled: FactorEnrolled) => void;
}

/** An authenticator app: the secret as a picture and as text, then a code of it as the proof that it has arrived. */
export function TotpEnrolment({ proven, onEnrolled }: Props) {
  const { t } = useTranslation('identity');
  const [offer, setOffer] = useState<TotpOffer>();
  const beginning = useAction(async () => setOffer(await proven(offerTotp)));
  if (offer === undefined)
    return (
      <Stack gap="sm" align="flex-start">
        {beginning.error !== undefined && <Failure error={beginning.error} />}
        <Button variant="default" loading={beginning.isUnderWay} onClick={beginning.start}>
          {t('totp.begin')}
        </Button>
      </Stack>
    );
  return (
    <Stack gap="md" align="flex-start">
      <Text>{t('totp.scan')}</Text>
      <QrCode text={offer.uri} label={t('totp.qrLabel')} />
      <Text>{t('totp.orType')}</Text>
      <Copyable text={offer.secret} />
      <Form<'code'>
        submit={t('totp.confirm')}
        onSubmit={async ({ code = '' }) => onEnrolled(await proven(() => confirmTotp({ code })))}
        fieldOf={({ code }) => (code === 'FACTOR_WRONG' ? 'code' : undefined)}
      >
        <TextField
          name="code"
          content="code"
          inputMode="numeric"
          label={t('factor.totp')}
          description={t('factor.totpHelp')}
          autoComplete="one-time-code"
        />
      </Form>
    </Stack>
  );
}
