import type { FileReference } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import viewClasses from '../inject-view.module.css';
import { AttachmentLine } from './attachment-line.tsx';
import classes from './attachments.module.css';

/** What an inject carries, each with its size before it is fetched; nothing is fetched by itself. */
export function Attachments({
  exerciseId,
  files,
}: {
  readonly exerciseId: string;
  readonly files: readonly FileReference[];
}) {
  const { t } = useTranslation('team');
  if (files.length === 0) return null;
  return (
    <section className={viewClasses.section} aria-labelledby="attachments">
      <h3 id="attachments">{t('attachment.title', { count: files.length })}</h3>
      <ul className={classes.list}>
        {files.map((file) => (
          <li key={file.sha256}>
            <AttachmentLine exerciseId={exerciseId} file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}
