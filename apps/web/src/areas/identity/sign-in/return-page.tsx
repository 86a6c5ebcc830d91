import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { enterSession } from '../../../session/session-query.ts';
import { Page } from '../../../shell/page.tsx';
import { signInByReturnCode } from '../api/sign-in-api.ts';

/** Coming back without a password, by the code that was shown after joining. */
export function ReturnPage() {
  const { t } = useTranslation('identity');
  const navigate = useNavigate();
  return (
    <Page title={t('return.title')}>
      <Text mb="lg">{t('return.text')}</Text>
      <Form<'code'>
        submit={t('return.submit')}
        onSubmit={async ({ code = '' }) => {
          enterSession(await signInByReturnCode({ code }));
          await navigate('/', { replace: true });
        }}
        fieldOf={({ code }) => (code === 'SIGN_IN_FAILED' ? 'code' : undefined)}
      >
        <TextField name="code" content="code" label={t('return.code')} autoComplete="off" />
      </Form>
    </Page>
  );
}
