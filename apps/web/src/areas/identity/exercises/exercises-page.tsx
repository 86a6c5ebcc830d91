import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { OwnMembership, OwnSession } from '@cyberdrill/contracts';
import { mayRead } from '@cyberdrill/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RequireSession } from '../../../session/require-session.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';
import { Page } from '../../../shell/page.tsx';
import { firstRoomPath, roomPath } from '../../../exercise/rooms.ts';
import { membershipsQuery } from '../../../session/memberships-query.ts';
import { AllExercises } from './all-exercises.tsx';

/** Where one takes part: the first page of everybody who is signed in. */
export function ExercisesPage() {
  const { t } = useTranslation('identity');
  return (
    <RequireSession>
      {(session: OwnSession) => (
        <Page title={t('exercises.title')}>
          <Stack gap="xl">
            <Memberships />
            <Anchor component={Link} to="/join">
              {t('exercises.toJoin')}
            </Anchor>
            {session.account.isAdministrator && <AllExercises />}
          </Stack>
        </Page>
      )}
    </RequireSession>
  );
}

function Memberships() {
  const { t } = useTranslation('identity');
  const { data: memberships, error, refetch } = useQuery(membershipsQuery);
  if (memberships === undefined)
    return error === null ? <Loading lines={3} /> : <Failure error={error} onRetry={() => void refetch()} />;
  if (memberships.length === 0) return <Text>{t('exercises.none')}</Text>;
  return (
    <Stack component="ul" gap="md" p={0} m={0} role="list">
      {memberships.map((membership) => (
        <Membership key={membership.membershipId} {...membership} />
      ))}
    </Stack>
  );
}

function Membership({ exerciseId, title, isLive, isNdaDue, role, teamName, seat }: OwnMembership) {
  const { t } = useTranslation('identity');
  const room = firstRoomPath(exerciseId, role);
  const people = roomPath(exerciseId, 'people');
  return (
    <Paper component="li" withBorder p="md" display="block">
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h3">
          {title}
        </Title>
        {isLive && (
          <Badge color="green" variant="light">
            {t('exercises.live')}
          </Badge>
        )}
      </Group>
      <Text c="dimmed">{[t(`role.${role}`), teamName, seat].filter(Boolean).join(' · ')}</Text>
      <Group mt="sm" gap="lg">
        {isNdaDue ? (
          <Anchor component={Link} to={`/exercises/${encodeURIComponent(exerciseId)}/nda`}>
            {t('exercises.toNda')}
          </Anchor>
        ) : (
          room !== undefined &&
          room !== people && (
            <Button component={Link} to={room} aria-label={t('exercises.enterNamed', { title })}>
              {t('exercises.enter')}
            </Button>
          )
        )}
        {!isNdaDue && mayRead(role, 'people') && (
          <Anchor component={Link} to={people} aria-label={t('exercises.peopleNamed', { title })}>
            {t('exercises.people')}
          </Anchor>
        )}
      </Group>
    </Paper>
  );
}
