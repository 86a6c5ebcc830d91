import { Anchor, Badge, Group, Paper, Text, Title } from '@mantine/core';
import type { OwnMembership } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RoomLinks } from './room-links.tsx';

/** An exercise that one takes part in: as what, whether it is under way, and where to go. */
export function MembershipCard({ exerciseId, title, isLive, isNdaDue, role, teamName, seat }: OwnMembership) {
  const { t } = useTranslation('identity');
  return (
    <Paper component="li" withBorder p="md" display="block">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={2} size="h3">
          <bdi>{title}</bdi>
        </Title>
        {isLive && (
          <Badge color="green" variant="light">
            {t('exercises.live')}
          </Badge>
        )}
      </Group>
      <Text c="dimmed" mb="sm">
        {t(`role.${role}`)}
        {[teamName, seat].map((name) => name !== undefined && name !== '' && <bdi key={name}> · {name}</bdi>)}
      </Text>
      {isNdaDue ? (
        <Anchor component={Link} to={`/exercises/${encodeURIComponent(exerciseId)}/nda`}>
          {t('exercises.toNda')}
        </Anchor>
      ) : (
        <RoomLinks exerciseId={exerciseId} title={title} role={role} />
      )}
    </Paper>
  );
}
