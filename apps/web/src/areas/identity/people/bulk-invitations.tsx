import { Fieldset, Text } from '@mantine/core';
import type { BulkInvitationsRequest, NewInvitation, Seats } from '@cyberdrill/contracts';
import type { DrillRole } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../api/query-client.ts';
import { Form, type Values } from '../../../forms/form.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { ShortFields } from '../../../forms/short-fields.tsx';
import { SelectField } from '../../../forms/select-field.tsx';
import { inviteInBulk, invitationsQuery } from '../api/people-api.ts';
import { Section } from '../parts/section.tsx';
import { InvitationSheets } from './invitation-sheets.tsx';

const FOR_EVERY_TEAM = ['team-lead', 'analyst', 'liaison', 'coach'] as const satisfies readonly DrillRole[];
const OTHERS = ['controller', 'evaluator', 'observer'] as const satisfies readonly DrillRole[];
/** What a team brings, unless somebody knows better. */
const USUAL: Partial<Record<DrillRole, number>> = { 'team-lead': 1, analyst: 4, liaison: 1 };

const DAY_MS = 24 * 3_600_000;
const DAYS = [1, 3, 7, 14, 30];

type Field = (typeof FOR_EVERY_TEAM)[number] | (typeof OTHERS)[number] | 'days';

/** Invitations for all teams at once, as sheets to hand out. */
export function BulkInvitations({ exerciseId }: { readonly exerciseId: string }) {
  const { t } = useTranslation('identity');
  const [made, setMade] = useState<readonly NewInvitation[]>();
  const make = async (given: Values<Field>) => {
    setMade(await inviteInBulk(exerciseId, requestIn(given)));
    await queryClient.invalidateQueries({ queryKey: invitationsQuery(exerciseId).queryKey });
  };
  const seats = (role: DrillRole) => (
    <NumberField
      key={role}
      name={role}
      label={t(`role.${role}`)}
      min={0}
      max={500}
      defaultValue={USUAL[role] ?? 0}
    />
  );
  return (
    <Section title={t('bulk.title')}>
      {made !== undefined ? (
        <InvitationSheets exerciseId={exerciseId} invitations={made} onDone={() => setMade(undefined)} />
      ) : (
        <>
          <Text>{t('bulk.text')}</Text>
          <Form<Field> submit={t('bulk.submit')} onSubmit={make}>
            <Fieldset legend={t('bulk.forEveryTeam')}>
              <ShortFields>{FOR_EVERY_TEAM.map(seats)}</ShortFields>
            </Fieldset>
            <Fieldset legend={t('bulk.others')}>
              <ShortFields>{OTHERS.map(seats)}</ShortFields>
            </Fieldset>
            <SelectField
              name="days"
              label={t('bulk.valid')}
              defaultValue="7"
              options={DAYS.map((days) => ({ value: String(days), label: t('bulk.days', { count: days }) }))}
            />
          </Form>
        </>
      )}
    </Section>
  );
}

function requestIn(given: Values<Field>): BulkInvitationsRequest {
  const wanted = (roles: readonly (keyof typeof given & DrillRole)[]): readonly Seats[] =>
    roles.map((role) => ({ role, seats: Number(given[role] ?? 0) })).filter(({ seats }) => seats > 0);
  return {
    forEveryTeam: wanted(FOR_EVERY_TEAM),
    others: wanted(OTHERS),
    expiresInMs: Number(given.days ?? 7) * DAY_MS,
  };
}
