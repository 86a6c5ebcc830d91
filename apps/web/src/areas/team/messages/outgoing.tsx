import { Button, Group, Text } from '@mantine/core';
import type { DirectoryEntry } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../i18n/use-error-words.ts';
import { Names } from '../../../messages/names.tsx';
import { SendState } from '../../../outbox/send-state.tsx';
import { ofKind, useOutbox } from '../../../outbox/use-outbox.ts';
import classes from './messages-page.module.css';

/** Messages that the server does not have yet, or will not take. */
export function Outgoing({ names }: { readonly names: readonly DirectoryEntry[] }) {
  const { t } = useTranslation('messages');
  const tellError = useErrorWords();
  const { items, retry, dismiss } = useOutbox();
  const waiting = ofKind(items, 'message:send').filter(({ status }) => status !== 'stored');
  if (waiting.length === 0) return null;
  return (
    <section className={classes.outgoing} aria-labelledby="outgoing-title">
      <Text id="outgoing-title" fw={600} size="sm">
        {t('outgoing.title')}
      </Text>
      <ul>
        {waiting.map(({ commandId, data, status, error }) => {
          const words = error === undefined ? undefined : tellError({ ...error, details: error.details });
          return (
            <li key={commandId}>
              <div className={classes.subject} dir="auto">
                {data.subject}
              </div>
              <Text size="sm">
                <Names parties={data.to} directory={names} most={3} /> · <SendState status={status} />
              </Text>
              {words !== undefined && (
                <>
                  <Text size="sm" c="var(--bad)">
                    {words.message} {words.hint}
                  </Text>
                  <Group gap="xs">
                    <Button size="compact-sm" variant="default" onClick={() => retry(commandId)}>
                      {t('outgoing.retry')}
                    </Button>
                    <Button size="compact-sm" variant="default" onClick={() => dismiss(commandId)}>
                      {t('outgoing.drop')}
                    </Button>
                  </Group>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
