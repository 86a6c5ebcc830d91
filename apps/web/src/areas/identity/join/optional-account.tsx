import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFieldProblem } from '../../../forms/form-problems.tsx';
import { PasswordField } from '../../../forms/password-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { SHORTEST_PASSWORD } from '../parts/password-rules.ts';
import classes from './join.module.css';

/** For who wants to sign in with a password later. Closed at first: most people only want to get in. */
export function OptionalAccount() {
  const { t } = useTranslation('identity');
  const problem = useFieldProblem('email') ?? useFieldProblem('password');
  return (
    // Opened by its reader or by a problem inside it, which must be seen.
    <details className={classes.optional} {...(problem === undefined ? {} : { open: true })}>
      <summary>{t('join.accountTitle')}</summary>
      <Stack gap="md" mt="md">
        <Text>{t('join.accountText')}</Text>
        <TextField name="email" type="email" isOptional label={t('field.email')} autoComplete="username" />
        <PasswordField
          name="password"
          isOptional
          label={t('field.password')}
          description={t('field.passwordHelp', { count: SHORTEST_PASSWORD })}
          autoComplete="new-password"
          minLength={SHORTEST_PASSWORD}
        />
        <Text>
          {t('join.hasAccount')}{' '}
          <Anchor component={Link} to="/sign-in">
            {t('join.toSignIn')}
          </Anchor>
        </Text>
      </Stack>
    </details>
  );
}
