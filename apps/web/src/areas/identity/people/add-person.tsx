import { Text } from '@mantine/core';
import type { GrantRequest } from '@cyberdrill/contracts';
import { isDrillRole, isTeamRole } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../api/query-client.ts';
import { Form, type Values } from '../../../forms/form.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { grantRole, peopleQuery } from '../api/people-api.ts';
import { Section } from '../parts/section.tsx';
import { RoleFields } from './role-fields.tsx';

type Field = 'email' | 'role' | 'teamId' | 'seat';

/** Gives a role to somebody who has an account here. */
export function AddPerson({ exerciseId }: { readonly exerciseId: string }) {
  const { t } = useTranslation('identity');
  const announce = useAnnounce();
  const [timesAdded, setTimesAdded] = useState(0);
  const add = async (given: Values<Field>) => {
    const { name } = await grantRole(exerciseId, grantIn(given));
    setTimesAdded((times) => times + 1);
    announce(t('people.added', { name }));
    await queryClient.invalidateQueries({ queryKey: peopleQuery(exerciseId).queryKey });
  };
  return (
    <Section title={t('people.addTitle')}>
      <Text>{t('people.addText')}</Text>
      <Form<Field>
        key={timesAdded}
        submit={t('people.add')}
        onSubmit={add}
        fieldOf={({ code }) => (code === 'ACCOUNT_UNKNOWN' ? 'email' : undefined)}
      >
        <TextField name="email" type="email" label={t('field.email')} autoComplete="off" />
        <RoleFields exerciseId={exerciseId} />
        <TextField name="seat" isOptional label={t('people.seat')} autoComplete="off" maxLength={60} />
      </Form>
    </Section>
  );
}

function grantIn({ email = '', role = '', teamId = '', seat = '' }: Values<Field>): GrantRequest {
  if (!isDrillRole(role)) throw new RangeError('the list of roles offers something that is none');
  return { email, role, ...(isTeamRole(role) ? { teamId } : {}), ...(seat === '' ? {} : { seat }) };
}
