import { Button } from '@mantine/core';
import type { FileReference } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DamagedFile, fetchFile, fileUrl, type FetchedFile } from '../../../../files/fetch-file.ts';
import { saveBlob } from '../../../../files/save-blob.ts';
import { formatBytes } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { Failure } from '../../../../shell/failure.tsx';
import classes from './attachments.module.css';
import { previewOf } from './preview-of.ts';

/** What has become of fetching a file. */
type Progress =
  | { readonly is: 'not-begun' }
  | { readonly is: 'coming'; readonly part: number }
  | { readonly is: 'here'; readonly file: FetchedFile; readonly text?: string; readonly isShown: boolean }
  | { readonly is: 'failed'; readonly error: unknown };

/** One attachment: saved when it is asked for, its content checked against its name; pictures and plain text can be looked at. */
export function AttachmentLine({
  exerciseId,
  file,
}: {
  readonly exerciseId: string;
  readonly file: FileReference;
}) {
  const { t } = useTranslation('team');
  const { code } = useLanguage();
  const [progress, setProgress] = useState<Progress>({ is: 'not-begun' });
  const preview = previewOf(file);
  const get = async (then: 'save' | 'show') => {
    setProgress({ is: 'coming', part: 0 });
    try {
      const fetched = await fetchFile(exerciseId, file, (part) => setProgress({ is: 'coming', part }));
      const isShown = then === 'show';
      const text = isShown && preview === 'text' ? await fetched.blob.text() : undefined;
      setProgress({ is: 'here', file: fetched, isShown, ...(text === undefined ? {} : { text }) });
      if (!isShown) saveBlob(fetched.blob, file.name);
    } catch (error) {
      setProgress({ is: 'failed', error });
    }
  };
  return (
    <>
      <div className={classes.line}>
        <bdi className={classes.name}>{file.name}</bdi>
        <bdi>{formatBytes(file.sizeBytes, code)}</bdi>
        <span className={classes.buttons}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('attachment.saveNamed', { name: file.name })}
            onClick={() => void get('save')}
          >
            {t('attachment.save')}
          </Button>
          {preview !== undefined && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('attachment.showNamed', { name: file.name })}
              onClick={() => void get('show')}
            >
              {t('attachment.show')}
            </Button>
          )}
        </span>
        {progress.is === 'coming' && (
          <progress aria-label={t('attachment.coming', { name: file.name })} value={progress.part} />
        )}
        {progress.is === 'here' && (
          <span role="status" className={classes.checked}>
            <span aria-hidden>{progress.file.isChecked ? '✓' : '?'}</span>{' '}
            {t(progress.file.isChecked ? 'attachment.checked' : 'attachment.unchecked')}
          </span>
        )}
      </div>
      {progress.is === 'failed' &&
        (progress.error instanceof DamagedFile ? (
          <p role="alert" className={classes.damaged}>
            {t('attachment.damaged')}
          </p>
        ) : (
          <Failure error={progress.error} />
        ))}
      {progress.is === 'here' &&
        progress.isShown &&
        (progress.text === undefined ? (
          // What was fetched and checked; the browser has kept it under this address.
          <img className={classes.picture} src={fileUrl(exerciseId, file.sha256)} alt={file.name} />
        ) : (
          <pre className={classes.text} tabIndex={0} dir="auto">
            {progress.text}
          </pre>
        ))}
    </>
  );
}
