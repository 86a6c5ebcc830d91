import { VisuallyHidden } from '@mantine/core';
import type { DirectoryEntry, Party } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatExerciseTime } from '../i18n/format.ts';
import { Ltr } from '../i18n/ltr.tsx';
import { TlpLabel } from '../words/tlp-label.tsx';
import { Names } from './names.tsx';
import classes from './messages.module.css';
import type { ThreadSummary } from './thread-summary.ts';

interface Props {
  readonly summary: ThreadSummary;
  readonly directory: readonly DirectoryEntry[];
  /** Who is named; left out: those on the other side. */
  readonly parties?: readonly Party[];
}

/** What a line of a list of threads says; whoever draws the list makes a link or a button of it. */
export function ThreadLine({ summary, directory, parties = summary.others }: Props) {
  const { t } = useTranslation('messages');
  const { thread, latest, unread, toAnswer, awaited } = summary;
  return (
    <span className={classes.line} data-unread={unread > 0}>
      <span className={classes.mark}>
        {unread > 0 && (
          <>
            <span aria-hidden>●</span>
            <VisuallyHidden>{t('list.unreadCount', { count: unread })} </VisuallyHidden>
          </>
        )}
      </span>
      <span className={classes.lineHead}>
        <Names parties={parties} directory={directory} most={3} />
        <Ltr className={classes.time ?? ''}>{formatExerciseTime(latest.at.exerciseTimeMs)}</Ltr>
      </span>
      <span className={classes.subject}>
        <bdi>{thread.messages[0]?.subject}</bdi>
      </span>
      <span className={classes.lineFoot}>
        <span>{t(`kind.${latest.kind}.name`)}</span>
        <TlpLabel tlp={latest.tlp} />
        {toAnswer > 0 && <span className={classes.wanted}>◷ {t('list.toAnswer', { count: toAnswer })}</span>}
        {awaited > 0 && <span className={classes.awaited}>… {t('list.awaited', { count: awaited })}</span>}
        {thread.messages.length > 1 && <span>{t('list.count', { count: thread.messages.length })}</span>}
      </span>
    </span>
  );
}
