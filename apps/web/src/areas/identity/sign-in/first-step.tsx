import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import type { SignInWays } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Form } from '../../../forms/form.tsx';
import { PasswordField } from '../../../forms/password-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { enterSession } from '../../../session/session-query.ts';
import { Page } from '../../../shell/page.tsx';
import { useAction } from '../../../api/use-action.ts';
import { Failure } from '../../../shell/failure.tsx';
import { showPasskey, signInByPassword } from '../api/sign-in-api.ts';
import { ProviderButton } from './provider-button.tsx';
import { ProviderFailure } from './provider-failure.tsx';

/** E-mail and password; or a passkey, an identity provider, a code. */
export function FirstStep({ ways }: { readonly ways?: SignInWays }) {
  const { t } = useTranslation('identity');
  const passkey = useAction(async () => enterSession(await showPasskey()));
  return (
    <Page title={t('signIn.title')}>
      <Stack gap="xl">
        {ways?.awaitsFirstAdministrator === true && (
          <Alert role="note" title={t('signIn.firstTitle')}>
            {t('signIn.first')}
          </Alert>
        )}
        <ProviderFailure />
        {passkey.error !== undefined && <Failure error={passkey.error} />}
        <Form<'email' | 'password'>
          submit={t('signIn.submit')}
          onSubmit={async ({ email = '', password = '' }) =>
            enterSession(await signInByPassword({ email, password }))
          }
        >
          <TextField name="email" type="email" label={t('field.email')} autoComplete="username webauthn" />
          <PasswordField name="password" label={t('field.password')} autoComplete="current-password" />
        </Form>
        <Stack gap="sm" align="flex-start">
          <Text component="h2" fw={600}>
            {t('signIn.otherWays')}
          </Text>
          <Button variant="default" loading={passkey.isUnderWay} onClick={passkey.start}>
            {t('signIn.passkey')}
          </Button>
          {ways?.oidcLabel !== undefined && <ProviderButton label={ways.oidcLabel} />}
          <Anchor component={Link} to="/join">
            {t('signIn.toJoin')}
          </Anchor>
          <Anchor component={Link} to="/reset">
            {t('signIn.toReset')}
          </Anchor>
          <Anchor component={Link} to="/return">
            {t('signIn.toReturn')}
          </Anchor>
        </Stack>
      </Stack>
    </Page>
  );
}
