import { DRILL_ROLES, isDrillRole, isTeamRole, type DrillRole } from '@cyberdrill/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../forms/select-field.tsx';
import { teamsQuery } from '../api/people-api.ts';

interface Props {
  readonly exerciseId: string;
  /** What is chosen at first. */
  readonly role?: DrillRole;
  readonly teamId?: string | undefined;
}

/** A role, and the team where the role belongs to one: fields `role` and `teamId`. */
export function RoleFields({ exerciseId, role: first = 'analyst', teamId }: Props) {
  const { t } = useTranslation('identity');
  const { data: teams = [] } = useQuery(teamsQuery(exerciseId));
  const [role, setRole] = useState<DrillRole>(first);
  return (
    <>
      <SelectField
        name="role"
        label={t('people.role')}
        defaultValue={first}
        options={DRILL_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={(chosen) => isDrillRole(chosen) && setRole(chosen)}
      />
      {isTeamRole(role) && (
        <SelectField
          // Drawn anew when the teams have come, so that the first choice can hold.
          key={teams.length}
          name="teamId"
          label={t('people.team')}
          {...(teamId === undefined ? {} : { defaultValue: teamId })}
          options={teams.map(({ teamId: value, name: label }) => ({ value, label }))}
        />
      )}
    </>
  );
}
