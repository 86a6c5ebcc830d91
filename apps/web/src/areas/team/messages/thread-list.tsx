import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { nameOf } from '../../../messages/message-draft.ts';
import lines from '../../../messages/messages.module.css';
import { ThreadLine } from '../../../messages/thread-line.tsx';
import { isShown, SHOWN_THREADS, summaryOf, type ShownThreads } from '../../../messages/thread-summary.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { messagesPath } from './message-paths.ts';
import classes from './messages-page.module.css';
import type { Mailbox } from './use-mailbox.ts';

const WORDS = { all: 'all', unread: 'unread', toAnswer: 'toAnswerOnly', awaited: 'awaitedOnly' } as const;

interface Props {
  readonly exerciseId: string;
  readonly mailbox: Mailbox;
  readonly isReading: boolean;
}

/** The team's threads, the latest first; what is asked for can be narrowed down. */
export function ThreadList({ exerciseId, mailbox, isReading }: Props) {
  const { t } = useTranslation('messages');
  const { threads, reader, names } = mailbox;
  const [shown, setShown] = useState<ShownThreads>('all');
  const [words, setWords] = useState('');
  const summaries = threads.map((thread) => summaryOf(thread, reader));
  const found = summaries.filter((summary) =>
    isShown(summary, shown, words, (party) => nameOf(names, party)),
  );
  useNewsOf(summaries.reduce((sum, { unread }) => sum + unread, 0));
  if (threads.length === 0) return <Text>{t('list.empty')}</Text>;
  return (
    <>
      <div className={classes.filters}>
        <NativeSelect
          size="sm"
          label={t('list.show')}
          value={shown}
          onChange={({ currentTarget }) =>
            setShown(SHOWN_THREADS.find((one) => one === currentTarget.value) ?? 'all')
          }
          data={SHOWN_THREADS.map((one) => ({ value: one, label: t(`list.${WORDS[one]}`) }))}
        />
        <TextInput
          size="sm"
          type="search"
          dir="auto"
          label={t('list.search')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </div>
      {found.length === 0 ? (
        <Text>{t('list.none')}</Text>
      ) : (
        <ol className={lines.list} aria-label={t('list.title')}>
          {found.map((summary) => (
            <li key={summary.thread.threadId}>
              <NavLink
                className={lines.item ?? ''}
                to={messagesPath(exerciseId, summary.thread.threadId)}
                replace={isReading}
              >
                <ThreadLine summary={summary} directory={names} />
              </NavLink>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Says how many messages have come since the list was last drawn; what was unread from the beginning is no news. */
function useNewsOf(unread: number): void {
  const { t } = useTranslation('messages');
  const announce = useAnnounce();
  const told = useRef(unread);
  useEffect(() => {
    const fresh = unread - told.current;
    told.current = unread;
    if (fresh > 0) announce(t('list.news', { count: fresh }));
  }, [unread, announce, t]);
}
