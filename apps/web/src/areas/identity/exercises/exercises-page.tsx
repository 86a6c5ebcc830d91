import { Anchor, Group, Stack } from '@mantine/core';
import type { OwnMembership, OwnSession } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { membershipsQuery } from '../../../session/memberships-query.ts';
import { RequireSession } from '../../../session/require-session.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';
import { Page } from '../../../shell/page.tsx';
import { AllExercises } from './all-exercises.tsx';
import { demonstrationQuery } from './demonstration-api.ts';
import { DemonstrationCard } from './demonstration-card.tsx';
import { FirstSteps } from './first-steps.tsx';
import { MembershipCard } from './membership-card.tsx';

/** Where one takes part: the first page of everybody who is signed in. */
export function ExercisesPage() {
  const { t } = useTranslation('identity');
  return (
    <RequireSession>
      {(session: OwnSession) => (
        <Page title={t('exercises.title')} width="wide">
          <Places isAdministrator={session.account.isAdministrator} />
        </Page>
      )}
    </RequireSession>
  );
}

/** One's own exercises first; the demonstration before them only while there are none. */
function Places({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const { t } = useTranslation('identity');
  const { data: memberships, error, refetch } = useQuery(membershipsQuery);
  const { data: demonstration } = useQuery({ ...demonstrationQuery, enabled: isAdministrator });
  if (memberships === undefined)
    return error === null ? <Loading lines={3} /> : <Failure error={error} onRetry={() => void refetch()} />;
  const shownElsewhere = demonstration?.exercise?.exerciseId;
  const own = memberships.filter(({ exerciseId }) => exerciseId !== shownElsewhere);
  return (
    <Stack gap="xl">
      {isAdministrator && own.length === 0 && <DemonstrationCard />}
      {own.length === 0 ? <FirstSteps isAdministrator={isAdministrator} /> : <Own memberships={own} />}
      {isAdministrator && own.length > 0 && <DemonstrationCard />}
      <Group gap="lg">
        {(isAdministrator || own.length > 0) && (
          <Anchor component={Link} to="/join">
            {t('exercises.toJoin')}
          </Anchor>
        )}
        {isAdministrator && own.length > 0 && (
          <Anchor component={Link} to="/workshop">
            {t('exercises.toWorkshop')}
          </Anchor>
        )}
      </Group>
      {isAdministrator && <AllExercises />}
    </Stack>
  );
}

function Own({ memberships }: { readonly memberships: readonly OwnMembership[] }) {
  return (
    <Stack component="ul" gap="md" p={0} m={0} role="list">
      {memberships.map((membership) => (
        <MembershipCard key={membership.membershipId} {...membership} />
      ))}
    </Stack>
  );
}
