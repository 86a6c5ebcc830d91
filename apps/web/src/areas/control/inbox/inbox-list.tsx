import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { roleOf, teamOf } from '@cyberdrill/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { EMPTY_DRAFT, type MessageDraft } from '../../../messages/message-draft.ts';
import lines from '../../../messages/messages.module.css';
import { ThreadLine } from '../../../messages/thread-line.tsx';
import { summaryOf } from '../../../messages/thread-summary.ts';
import { INBOX_SHOWN, isInFilter, type InboxFilter } from './inbox-filter.ts';
import classes from './inbox.module.css';
import { useReadMarks } from './read-marks.ts';
import type { ControlInbox } from './use-inbox.ts';

const WORDS = { all: 'all', unread: 'unread', toAnswer: 'toAnswerOnly', awaited: 'awaitedOnly' } as const;

/** As many threads as are drawn at once. */
const FIRST_SHOWN = 60;

interface Props {
  readonly inbox: ControlInbox;
  readonly filter: InboxFilter;
  readonly onFilter: (filter: InboxFilter) => void;
  /** The thread that was read last. */
  readonly focusId: string | undefined;
  readonly onOpen: (threadId: string) => void;
  readonly onWrite: (name: string, draft: MessageDraft) => void;
}

/** The threads of exercise control, what waits for an answer first. */
export function InboxList({ inbox, filter, onFilter, focusId, onOpen, onWrite }: Props) {
  const { t } = useTranslation('messages');
  const { exerciseId } = useStaffRoom();
  const { mark } = useReadMarks(exerciseId);
  const { threads, reader, names, mayWrite } = inbox;
  const [most, setMost] = useState(FIRST_SHOWN);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (focusId === undefined) return;
    const items = [...(list.current?.querySelectorAll('button') ?? [])];
    items.find(({ dataset }) => dataset['thread'] === focusId)?.focus();
  }, [focusId]);

  const summaries = threads.map((thread) => ({ thread, summary: summaryOf(thread, reader) }));
  const found = summaries.filter(({ thread, summary }) => isInFilter(thread, summary, filter));
  const unread = found.flatMap(({ thread }) => thread.messages.filter(reader.isUnread));
  const waiting = threads.reduce((sum, { unanswered }) => sum + unanswered.length, 0);
  const optionsFor = (idOf: typeof roleOf, all: string) => [
    { value: '', label: all },
    ...names.flatMap(({ party, name }) => {
      const id = idOf(party);
      return id === undefined ? [] : [{ value: id, label: name }];
    }),
  ];
  return (
    <div className={classes.panel}>
      <Group justify="space-between" gap="sm">
        <Text fw={600}>{t('inbox.waiting', { count: waiting })}</Text>
        {mayWrite && (
          <Button size="compact-sm" onClick={() => onWrite('new', EMPTY_DRAFT)}>
            {t('inbox.write')}
          </Button>
        )}
      </Group>
      {threads.length === 0 ? (
        <Text>{t('inbox.empty')}</Text>
      ) : (
        <>
          <div className={classes.filters}>
            <NativeSelect
              size="xs"
              label={t('inbox.show')}
              value={filter.shown}
              onChange={({ currentTarget }) => {
                const shown = INBOX_SHOWN.find((one) => one === currentTarget.value) ?? 'all';
                onFilter({ ...filter, shown });
              }}
              data={INBOX_SHOWN.map((one) => ({ value: one, label: t(`inbox.${WORDS[one]}`) }))}
            />
            <NativeSelect
              size="xs"
              label={t('inbox.role')}
              value={filter.role}
              onChange={({ currentTarget }) => onFilter({ ...filter, role: currentTarget.value })}
              data={optionsFor(roleOf, t('inbox.allRoles'))}
            />
            <NativeSelect
              size="xs"
              label={t('inbox.team')}
              value={filter.teamId}
              onChange={({ currentTarget }) => onFilter({ ...filter, teamId: currentTarget.value })}
              data={optionsFor(teamOf, t('inbox.allTeams'))}
            />
          </div>
          {found.length === 0 && <Text>{t('list.none')}</Text>}
          <ol ref={list} className={lines.list} aria-label={t('inbox.title')}>
            {found.slice(0, most).map(({ thread, summary }) => (
              <li key={thread.threadId}>
                <button
                  type="button"
                  className={lines.item}
                  data-thread={thread.threadId}
                  onClick={() => onOpen(thread.threadId)}
                >
                  <ThreadLine
                    summary={summary}
                    directory={names}
                    parties={[...summary.others, ...thread.roles.map((role) => `role:${role}` as const)]}
                  />
                </button>
              </li>
            ))}
          </ol>
          <Group gap="sm">
            {found.length > most && (
              <Button size="compact-sm" variant="default" onClick={() => setMost(most + FIRST_SHOWN)}>
                {t('list.more', { count: Math.min(FIRST_SHOWN, found.length - most) })}
              </Button>
            )}
            {unread.length > 0 && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  mark(
                    unread.map(({ messageId }) => messageId),
                    true,
                  );
                  list.current?.querySelector('button')?.focus();
                }}
              >
                {t('inbox.markAll')}
              </Button>
            )}
          </Group>
        </>
      )}
    </div>
  );
}
