import { Text } from '@mantine/core';
import type { RequestError } from '../../../api/request-error.ts';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Form } from '../../../forms/form.tsx';
import { PasswordField } from '../../../forms/password-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { enterSession } from '../../../session/session-query.ts';
import { Page } from '../../../shell/page.tsx';
import { signInByResetCode } from '../api/sign-in-api.ts';
import { SHORTEST_PASSWORD } from '../parts/password-rules.ts';

type Field = 'email' | 'code' | 'newPassword';

function fieldOf({ code }: RequestError): Field | undefined {
  if (code === 'CODE_INVALID') return 'code';
  return code === 'PASSWORD_REFUSED' ? 'newPassword' : undefined;
}

/** A new password by a code that the organisers have handed out. */
export function ResetPage() {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  const reset = async ({ email = '', code = '', newPassword = '' }: Partial<Record<Field, string>>) => {
    enterSession(await signInByResetCode({ email, code, newPassword }));
    await navigate('/sign-in', { replace: true });
  };
  return (
    <Page title={t('reset.title')}>
      <Text mb="lg">{t('reset.text')}</Text>
      <Form<Field> submit={t('reset.submit')} onSubmit={reset} fieldOf={fieldOf}>
        <TextField name="email" type="email" label={t('field.email')} autoComplete="username" />
        <TextField name="code" content="code" label={t('reset.code')} autoComplete="one-time-code" />
        <PasswordField
          name="newPassword"
          label={t('field.newPassword')}
          description={t('field.passwordHelp', { count: SHORTEST_PASSWORD })}
          autoComplete="new-password"
          minLength={SHORTEST_PASSWORD}
        />
      </Form>
    </Page>
  );
}
