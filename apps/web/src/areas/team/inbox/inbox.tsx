import { Text, Title } from '@mantine/core';
import type { Clock, InboxItem, Phase } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filtered, INBOX_FILTERS, stillShown, type InboxFilter } from './inbox-filter.ts';
import { InboxLine, lineId } from './inbox-line.tsx';
import classes from './inbox.module.css';
import { useFresh } from './use-fresh.ts';

interface Props {
  readonly exerciseId: string;
  readonly inbox: readonly InboxItem[];
  readonly phase: Phase;
  readonly clock: Clock;
  readonly nowMs: () => number;
  /** The inject that is read. */
  readonly readId: string | undefined;
}

/** Every inject the team has received, in the order of the exercise. What comes is added at the end and said; nothing else moves. */
export function Inbox({ exerciseId, inbox, phase, clock, nowMs, readId }: Props) {
  const { t } = useTranslation('team');
  const fresh = useFresh(inbox);
  const [{ filter, kept }, choose] = useState(() => chosen(inbox, 'all'));
  const shown = stillShown(inbox, filter, kept);
  return (
    <nav className={classes.inbox} aria-labelledby="inbox">
      <div className={classes.head}>
        <Title order={2} id="inbox" size="h4">
          {t('inbox.title')}
        </Title>
        <div role="group" aria-label={t('inbox.filter')} className={classes.filters}>
          {INBOX_FILTERS.map((each) => (
            <button
              key={each}
              type="button"
              className={classes.filter}
              aria-pressed={filter === each}
              onClick={() => choose(chosen(inbox, each))}
            >
              {t(`inbox.${each}`, { count: filtered(inbox, each).length })}
            </button>
          ))}
        </div>
      </div>
      {inbox.length === 0 ? (
        <Text>{phase === 'running' ? t('inbox.emptyRunning') : t('inbox.emptyBefore')}</Text>
      ) : shown.length === 0 ? (
        <Text>{t('inbox.nothing')}</Text>
      ) : (
        <ol className={classes.list}>
          {shown.map((item) => (
            <li key={item.inject.injectId}>
              <InboxLine
                exerciseId={exerciseId}
                item={item}
                clock={clock}
                nowMs={nowMs}
                isReading={readId !== undefined}
              />
            </li>
          ))}
        </ol>
      )}
      {fresh.items.length > 0 && (
        <button
          type="button"
          className={classes.chip}
          onClick={() => {
            fresh.notice();
            document.getElementById(lineId(fresh.items[0]?.inject.injectId ?? ''))?.focus();
          }}
        >
          <span aria-hidden>↓</span> {t('inbox.news', { count: fresh.items.length })}
        </button>
      )}
    </nav>
  );
}

/** A choice, with what it shows at that moment: those lines stay until another choice. */
function chosen(inbox: readonly InboxItem[], filter: InboxFilter) {
  return { filter, kept: new Set(filtered(inbox, filter).map(({ inject }) => inject.injectId)) };
}
