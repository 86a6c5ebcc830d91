import { Button, Group } from '@mantine/core';
import type { PersonChange, PersonView } from '@cyberdrill/contracts';
import { isDrillRole, isTeamRole } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../api/query-client.ts';
import { Form, type Values } from '../../../forms/form.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { ConfirmedButton } from '../../../shell/confirmed-button.tsx';
import { Dialog } from '../../../shell/dialog.tsx';
import { changePerson, endMembership, peopleQuery } from '../api/people-api.ts';
import { NewCode } from './new-code.tsx';
import { RoleFields } from './role-fields.tsx';

interface Props {
  readonly exerciseId: string;
  readonly person: PersonView;
}

/** Gives another role, team or seat, or ends the membership. */
export function PersonActions({ exerciseId, person }: Props) {
  const { t } = useTranslation('identity');
  const [isChanging, setIsChanging] = useState(false);
  const { membershipId, name } = person;
  const lookAgain = () => queryClient.invalidateQueries({ queryKey: peopleQuery(exerciseId).queryKey });
  const change = async (given: Values<'role' | 'teamId' | 'seat'>) => {
    await changePerson(exerciseId, membershipId, changeIn(given));
    setIsChanging(false);
    await lookAgain();
  };
  return (
    <Group gap="sm" wrap="nowrap">
      <Button
        size="sm"
        variant="default"
        aria-label={t('people.changeNamed', { name })}
        onClick={() => setIsChanging(true)}
      >
        {t('people.change')}
      </Button>
      <NewCode exerciseId={exerciseId} person={person} />
      <ConfirmedButton
        label={t('people.end')}
        fullLabel={t('people.endNamed', { name })}
        consequence={t('people.endText')}
        run={() => endMembership(exerciseId, membershipId).then(lookAgain)}
      />
      {isChanging && (
        <Dialog title={t('people.changeNamed', { name })} onClose={() => setIsChanging(false)}>
          <Form<'role' | 'teamId' | 'seat'>
            submit={t('people.saveChange')}
            onSubmit={change}
            beside={
              <Button variant="default" onClick={() => setIsChanging(false)}>
                {t('form.cancel', { ns: 'common' })}
              </Button>
            }
          >
            <RoleFields exerciseId={exerciseId} role={person.role} teamId={person.teamId} />
            <TextField
              name="seat"
              isOptional
              label={t('people.seat')}
              defaultValue={person.seat ?? ''}
              autoComplete="off"
              maxLength={60}
            />
          </Form>
        </Dialog>
      )}
    </Group>
  );
}

function changeIn({ role, teamId, seat = '' }: Values<'role' | 'teamId' | 'seat'>): PersonChange {
  if (!isDrillRole(role)) return { seat };
  return { role, seat, ...(isTeamRole(role) && teamId !== undefined ? { teamId } : {}) };
}
