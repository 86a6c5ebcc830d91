import type { FactorEnrolled } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { addPasskey } from '../api/account-api.ts';
import type { Proven } from './use-proof.tsx';

interface Props {
  readonly proven: Proven;
  readonly onEnrolled: (enrolled: FactorEnrolled) => void;
}

/** A passkey of this device, or a security key: the browser asks for it. */
export function PasskeyEnrolment({ proven, onEnrolled }: Props) {
  const { t } = useTranslation('identity');
  return (
    <Form<'name'>
      submit={t('passkey.add')}
      onSubmit={async ({ name = '' }) => onEnrolled(await proven(() => addPasskey(name)))}
    >
      <TextField
        name="name"
        label={t('passkey.name')}
        description={t('passkey.nameHelp')}
        autoComplete="off"
        maxLength={60}
      />
    </Form>
  );
}
