import { Text } from '@mantine/core';
import type { OwnSession } from '@cyberdrill/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../api/query-client.ts';
import type { RequestError } from '../../../api/request-error.ts';
import { Form, type Values } from '../../../forms/form.tsx';
import { PasswordField } from '../../../forms/password-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { Ltr } from '../../../i18n/ltr.tsx';
import { enterSession } from '../../../session/session-query.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { changePassword, sessionsQuery } from '../api/account-api.ts';
import { SHORTEST_PASSWORD } from '../parts/password-rules.ts';
import { Section } from '../parts/section.tsx';
import { useProof } from './use-proof.tsx';

type Field = 'email' | 'currentPassword' | 'newPassword';

function fieldOf({ code }: RequestError): Field | undefined {
  if (code === 'SIGN_IN_FAILED') return 'currentPassword';
  if (code === 'EMAIL_TAKEN' || code === 'EMAIL_INVALID') return 'email';
  return code === 'PASSWORD_REFUSED' ? 'newPassword' : undefined;
}

/** The password: the first one, with the address to sign in by, or another one. */
export function PasswordSection({ session }: { readonly session: OwnSession }) {
  const { t } = useTranslation('identity');
  const announce = useAnnounce();
  const { proven, question } = useProof(session);
  const [timesChanged, setTimesChanged] = useState(0);
  const { email } = session.account;
  const change = async ({ newPassword = '', ...given }: Values<Field>) => {
    enterSession(await proven(() => changePassword({ ...given, newPassword })));
    await queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    setTimesChanged((times) => times + 1);
    announce(t('account.passwordSaved'));
  };
  return (
    <Section title={t('account.password')}>
      <Text>
        {email === undefined ? (
          t('account.noPassword')
        ) : (
          <>
            {t('account.signInBy')} <Ltr>{email}</Ltr>
          </>
        )}
      </Text>
      {timesChanged > 0 && <Text c="var(--good)">{t('account.passwordSaved')}</Text>}
      {/* What was typed is gone once it holds. */}
      <Form<Field> key={timesChanged} submit={t('account.savePassword')} onSubmit={change} fieldOf={fieldOf}>
        {email === undefined && (
          <TextField name="email" type="email" label={t('field.email')} autoComplete="username" />
        )}
        {session.hasPassword && (
          <PasswordField
            name="currentPassword"
            label={t('account.currentPassword')}
            autoComplete="current-password"
          />
        )}
        <PasswordField
          name="newPassword"
          label={t('field.newPassword')}
          description={t('field.passwordHelp', { count: SHORTEST_PASSWORD })}
          autoComplete="new-password"
          minLength={SHORTEST_PASSWORD}
        />
      </Form>
      {question}
    </Section>
  );
}
