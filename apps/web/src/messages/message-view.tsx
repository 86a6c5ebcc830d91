import { Text } from '@mantine/core';
import type { DirectoryEntry, Party, StoredMessage } from '@cyberdrill/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FileLink } from '../answers/file-link.tsx';
import { formatExerciseTime, formatLocalTime, formatUtcTime } from '../i18n/format.ts';
import { Ltr } from '../i18n/ltr.tsx';
import { TlpLabel } from '../words/tlp-label.tsx';
import { Names } from './names.tsx';
import classes from './messages.module.css';
import { Receipts } from './receipts.tsx';

interface Props {
  readonly exerciseId: string;
  readonly message: StoredMessage;
  /** Its thread, in which replies to it are looked for. */
  readonly messages: readonly StoredMessage[];
  readonly directory: readonly DirectoryEntry[];
  readonly isOwn: (party: Party) => boolean;
  /** The inject it is about, as the reader knows it. */
  readonly about?: ReactNode;
  /** What can be done with it. */
  readonly actions?: ReactNode;
}

/** One message as it was sent: what it is, how far it may go, its words, and what has become of it. */
export function MessageView({ exerciseId, message, messages, directory, isOwn, about, actions }: Props) {
  const { t } = useTranslation('messages');
  const { messageId, kind, from, to, tlp, subject, body, at, attachments, isAfterEndex } = message;
  const titleId = `message-${messageId}`;
  return (
    <article className={classes.message} aria-labelledby={titleId} data-own={isOwn(from)}>
      <header className={classes.messageHead}>
        <TlpLabel tlp={tlp} />
        <span className={classes.kind}>{t(`kind.${kind}.name`)}</span>
        <span className={classes.time}>
          <Ltr>{formatExerciseTime(at.exerciseTimeMs)}</Ltr> · <Ltr>{formatUtcTime(at.wallMs)}</Ltr> ·{' '}
          <Ltr>{formatLocalTime(at.wallMs)}</Ltr> {t('view.here')}
        </span>
      </header>
      <h3 id={titleId} className={classes.messageTitle} dir="auto">
        {subject}
      </h3>
      <dl className={classes.facts}>
        <dt>{t('view.from')}</dt>
        <dd>
          <Names parties={[from]} directory={directory} />
        </dd>
        <dt>{t('view.to')}</dt>
        <dd>
          <Names parties={to} directory={directory} />
        </dd>
        {about !== undefined && (
          <>
            <dt>{t('view.about')}</dt>
            <dd>{about}</dd>
          </>
        )}
      </dl>
      {body !== '' && (
        <Text component="div" className={classes.body} dir="auto">
          {body}
        </Text>
      )}
      {attachments.length > 0 && (
        <ul className={classes.files} aria-label={t('view.attachments')}>
          {attachments.map((file) => (
            <li key={file.sha256}>
              <FileLink exerciseId={exerciseId} file={file} />
            </li>
          ))}
        </ul>
      )}
      {isAfterEndex && <Text size="sm">{t('view.afterEndex')}</Text>}
      <Receipts message={message} messages={messages} directory={directory} isOwn={isOwn} />
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </article>
  );
}
