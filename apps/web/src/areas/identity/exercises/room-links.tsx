import { Anchor, Button, Group } from '@mantine/core';
import type { DrillRole } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { roomPath, roomsOf, type Room } from '../../../exercise/rooms.ts';

interface Props {
  readonly exerciseId: string;
  readonly title: string;
  readonly role: DrillRole;
}

/** The rooms of an exercise that are open to a role: the one where the work begins as a button, the others beside it. */
export function RoomLinks({ exerciseId, title, role }: Props) {
  const { t } = useTranslation(['identity', 'common']);
  const [first, ...others] = roomsOf(role);
  const leadTo = (room: Room) => {
    const name = t(`common:rooms.${room}`);
    return {
      to: roomPath(exerciseId, room),
      'aria-label': t('exercises.roomNamed', { room: name, title }),
      children: name,
    };
  };
  return (
    <Group gap="lg">
      {first !== undefined && <Button component={Link} {...leadTo(first)} />}
      {others.map((room) => (
        <Anchor key={room} component={Link} {...leadTo(room)} />
      ))}
    </Group>
  );
}
