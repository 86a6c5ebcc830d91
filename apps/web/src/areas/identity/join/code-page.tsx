import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { Page } from '../../../shell/page.tsx';

/** Which invitation: the code as it was printed or read aloud. */
export function CodePage({ onCode }: { readonly onCode: (code: string) => void }) {
  const { t } = useTranslation('identity');
  return (
    <Page key="code" title={t('join.codeTitle')}>
      <Text mb="lg">{t('join.codeText')}</Text>
      <Form<'code'> submit={t('join.codeSubmit')} onSubmit={async ({ code = '' }) => onCode(code)}>
        <TextField
          name="code"
          content="code"
          label={t('join.code')}
          description={t('join.codeHelp')}
          autoComplete="off"
        />
      </Form>
    </Page>
  );
}
