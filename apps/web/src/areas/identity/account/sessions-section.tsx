import { Badge, Group, Stack, Text } from '@mantine/core';
import type { SessionListItem } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../api/query-client.ts';
import { formatDayAndTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ConfirmedButton } from '../../../shell/confirmed-button.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';
import { endOtherSessions, endSession, sessionsQuery } from '../api/account-api.ts';
import { Section } from '../parts/section.tsx';

/** Where one is signed in; each place can be signed out from here. */
export function SessionsSection() {
  const { t } = useTranslation('identity');
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  return (
    <Section title={t('sessions.title')}>
      {sessions === undefined &&
        (error === null ? <Loading lines={2} /> : <Failure error={error} onRetry={() => void refetch()} />)}
      {sessions !== undefined && (
        <Stack gap="md" align="stretch">
          <Stack gap="md" component="ul" p={0} m={0} role="list">
            {sessions.map((session) => (
              <SessionItem key={session.sessionId} {...session} />
            ))}
          </Stack>
          {sessions.length > 1 && (
            <div>
              <ConfirmedButton
                label={t('sessions.endOthers')}
                consequence={t('sessions.endOthersText')}
                run={() => endOtherSessions().then(lookAgain)}
              />
            </div>
          )}
        </Stack>
      )}
    </Section>
  );
}

function SessionItem({ sessionId, isThis, device, address, signedInBy, lastUsedAtMs }: SessionListItem) {
  const { t } = useTranslation('identity');
  const { code } = useLanguage();
  return (
    <Group component="li" justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        <Group gap="sm">
          <Text fw={600} dir="auto">
            {device}
          </Text>
          {isThis && <Badge variant="light">{t('sessions.this')}</Badge>}
        </Group>
        <Text c="dimmed">
          <Ltr>{address}</Ltr> · {t(`sessions.by.${signedInBy}`)} ·{' '}
          {t('sessions.lastUsed', { time: formatDayAndTime(lastUsedAtMs, code) })}
        </Text>
      </div>
      {!isThis && (
        <ConfirmedButton
          label={t('sessions.end')}
          fullLabel={t('sessions.endNamed', { device })}
          consequence={t('sessions.endText')}
          run={() => endSession(sessionId).then(lookAgain)}
        />
      )}
    </Group>
  );
}

function lookAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
}
