import type { DatedEntry } from '@cyberdrill/domain';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatExerciseTime, formatUtcTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import classes from './log.module.css';
import type { LogWords } from './use-log-words.ts';

const LINE_PX = 44;
/** So close to the end the list goes on with what comes; a reader farther up is left where he reads. */
const AT_END_PX = 48;

interface Props {
  readonly entries: readonly DatedEntry[];
  readonly wordsOf: (entry: DatedEntry) => LogWords;
}

/** Lines of the log, the latest at the end; only those in sight are drawn. */
export function LogList({ entries, wordsOf }: Props) {
  const { t } = useTranslation('msel');
  const frame = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const lines = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: () => LINE_PX,
    getItemKey: (index) => entries[index]?.seq ?? index,
    overscan: 8,
  });
  useEffect(() => {
    if (isAtEnd.current && entries.length > 0) lines.scrollToIndex(entries.length - 1, { align: 'end' });
  }, [entries.length]);
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="group"
      aria-label={t('tab.log')}
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < AT_END_PX;
      }}
    >
      {entries.length === 0 && <p className={classes.none}>{t('log.none')}</p>}
      <ol className={classes.list} style={{ blockSize: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ key, index, start }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          const { what, by, about, words } = wordsOf(entry);
          return (
            <li
              key={key}
              ref={lines.measureElement}
              data-index={index}
              data-kind={entry.kind}
              className={classes.line}
              aria-posinset={index + 1}
              aria-setsize={entries.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className={classes.time}>
                <Ltr>{formatExerciseTime(entry.exerciseTimeMs)}</Ltr> ·{' '}
                <Ltr>{formatUtcTime(entry.occurredAtMs)}</Ltr> · <bdi>{by}</bdi>
              </span>
              <span>
                <strong>{what}</strong>
                {about.map((part, place) => (
                  <span key={place}>
                    {' · '}
                    <bdi>{part}</bdi>
                  </span>
                ))}
              </span>
              {words !== '' && (
                <span className={classes.words} dir="auto">
                  {words}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
