import type { AccountView } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../api/query-client.ts';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { sessionQuery } from '../../../session/session-query.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { changeName } from '../api/account-api.ts';
import { Section } from '../parts/section.tsx';

/** The name that others see. */
export function NameSection({ account }: { readonly account: AccountView }) {
  const { t } = useTranslation('identity');
  const announce = useAnnounce();
  const change = async ({ name = '' }: { readonly name?: string }) => {
    await changeName({ name });
    await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    announce(t('account.saved'));
  };
  return (
    <Section title={t('account.name')}>
      <Form<'name'> submit={t('account.saveName')} onSubmit={change}>
        <TextField
          name="name"
          label={t('field.name')}
          description={t('account.nameHelp')}
          defaultValue={account.name}
          autoComplete="name"
          maxLength={120}
        />
      </Form>
    </Section>
  );
}
