import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTeamRoom } from '../team-room.ts';

/** Stands beside the list of messages as long as none is read. */
export function NoThread() {
  const { t } = useTranslation('messages');
  const { room } = useTeamRoom();
  return <Text c="dimmed">{room.messages.length === 0 ? '' : t('list.choose')}</Text>;
}
