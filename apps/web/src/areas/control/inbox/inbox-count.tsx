import { Badge } from '@mantine/core';
import { controlThreads } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';

/** How many requests of teams wait for an answer, beside the name of the tab. */
export function InboxCount() {
  const { t } = useTranslation('messages');
  const { messages } = useStaffRoom().exercise;
  const waiting = useMemo(
    () => controlThreads(messages.values()).reduce((sum, { unanswered }) => sum + unanswered.length, 0),
    [messages],
  );
  if (waiting === 0) return null;
  return (
    <Badge size="sm" color="red" variant="filled" title={t('inbox.waiting', { count: waiting })}>
      {waiting}
    </Badge>
  );
}
