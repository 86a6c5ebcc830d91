import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RequestError } from '../../../api/request-error.ts';
import { takeFromAddress } from '../../../browser/take-from-address.ts';
import { Form } from '../../../forms/form.tsx';
import { PasswordField } from '../../../forms/password-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { enterSession } from '../../../session/session-query.ts';
import { Page } from '../../../shell/page.tsx';
import { becomeFirstAdministrator } from '../api/sign-in-api.ts';
import { SHORTEST_PASSWORD } from '../parts/password-rules.ts';

type Field = 'name' | 'email' | 'password';

function fieldOf({ code }: RequestError): Field | undefined {
  if (code === 'EMAIL_INVALID' || code === 'EMAIL_TAKEN') return 'email';
  return code === 'PASSWORD_REFUSED' ? 'password' : undefined;
}

/** The first administrator, by the one-time link of the server's start message. */
export function WelcomePage() {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  const [token] = useState(takeFromAddress);
  const become = async ({ name = '', email = '', password = '' }: Partial<Record<Field, string>>) => {
    enterSession(await becomeFirstAdministrator({ token, name, email, password }));
    await navigate('/sign-in', { replace: true });
  };
  return (
    <Page title={t('welcome.title')}>
      <Text mb="lg">{token === '' ? t('welcome.noToken') : t('welcome.text')}</Text>
      {token !== '' && (
        <Form<Field> submit={t('welcome.submit')} onSubmit={become} fieldOf={fieldOf}>
          <TextField name="name" label={t('field.name')} autoComplete="name" maxLength={120} />
          <TextField name="email" type="email" label={t('field.email')} autoComplete="username" />
          <PasswordField
            name="password"
            label={t('field.password')}
            description={t('field.passwordHelp', { count: SHORTEST_PASSWORD })}
            autoComplete="new-password"
            minLength={SHORTEST_PASSWORD}
          />
        </Form>
      )}
    </Page>
  );
}
