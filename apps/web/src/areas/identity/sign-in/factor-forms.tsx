import { Button, Stack } from '@mantine/core';
import type { FactorKind, OwnSession } from '@cyberdrill/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/use-action.ts';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { showPasskey, showRecoveryCode, showTotp } from '../api/sign-in-api.ts';

interface Props {
  /** What the account has. */
  readonly factors: readonly FactorKind[];
  readonly onShown: (session: OwnSession) => void | Promise<void>;
}

/** Shows a second factor: a code of the app, a passkey, or a recovery code where both are lost. */
export function FactorForms({ factors, onShown }: Props) {
  const { t } = useTranslation('identity');
  const hasTotp = factors.includes('totp');
  const hasPasskey = factors.includes('passkey');
  const [byRecovery, setByRecovery] = useState(!hasTotp && !hasPasskey);
  const passkey = useAction(async () => onShown(await showPasskey()));
  const kind = byRecovery ? 'recovery' : 'totp';
  const show = byRecovery ? showRecoveryCode : showTotp;
  return (
    <Stack gap="lg">
      {passkey.error !== undefined && <Failure error={passkey.error} />}
      {(byRecovery || hasTotp) && (
        <Form<'code'>
          key={kind}
          submit={t('factor.submit')}
          onSubmit={async ({ code = '' }) => onShown(await show({ code }))}
          fieldOf={() => 'code'}
        >
          <TextField
            name="code"
            content="code"
            inputMode={byRecovery ? 'text' : 'numeric'}
            label={t(`factor.${kind}`)}
            description={t(`factor.${kind}Help`)}
            autoComplete={byRecovery ? 'off' : 'one-time-code'}
          />
        </Form>
      )}
      <Stack gap="sm" align="flex-start">
        {hasPasskey && (
          <Button variant="default" loading={passkey.isUnderWay} onClick={passkey.start}>
            {t('factor.passkey')}
          </Button>
        )}
        {factors.includes('recovery-code') && !byRecovery && (
          <Button variant="subtle" onClick={() => setByRecovery(true)}>
            {t('factor.byRecovery')}
          </Button>
        )}
        {byRecovery && hasTotp && (
          <Button variant="subtle" onClick={() => setByRecovery(false)}>
            {t('factor.byTotp')}
          </Button>
        )}
      </Stack>
    </Stack>
  );
}
