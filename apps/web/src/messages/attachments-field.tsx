import { Button, Text } from '@mantine/core';
import type { FileReference } from '@cyberdrill/domain';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadFile } from '../files/upload-file.ts';
import { formatBytes } from '../i18n/format.ts';
import { Ltr } from '../i18n/ltr.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { Failure } from '../shell/failure.tsx';
import classes from './messages.module.css';

const MOST_ATTACHMENTS = 10;

interface Props {
  readonly exerciseId: string;
  readonly files: readonly FileReference[];
  /** Takes the change, not the list: an upload ends when the list may be another one. */
  readonly onChange: (change: (files: readonly FileReference[]) => readonly FileReference[]) => void;
}

/** Files that go with a message. Each is stored when it is chosen, so that sending takes no longer for it. */
export function AttachmentsField({ exerciseId, files, onChange }: Props) {
  const { t } = useTranslation('messages');
  const { code: language } = useLanguage();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [isUploading, setIsUploading] = useState(false);
  const [error, setError] = useState<unknown>();

  const add = async (file: File) => {
    setIsUploading(true);
    setError(undefined);
    try {
      const stored = await uploadFile(exerciseId, file);
      onChange((before) => [...before.filter(({ sha256 }) => sha256 !== stored.sha256), stored]);
      announce(t('compose.attached', { name: stored.name }));
    } catch (failure) {
      setError(failure);
    } finally {
      setIsUploading(false);
    }
  };

  return (
    <div role="group" aria-labelledby={id}>
      <Text id={id} fw={600} size="sm">
        {t('view.attachments')}
      </Text>
      {files.length > 0 && (
        <ul className={classes.chips}>
          {files.map(({ name, sha256, sizeBytes }) => (
            <li key={sha256} className={classes.chip}>
              <bdi>{name}</bdi> <Ltr>{formatBytes(sizeBytes, language)}</Ltr>
              <button
                type="button"
                aria-label={t('compose.takeOut', { name })}
                onClick={() => onChange((before) => before.filter((one) => one.sha256 !== sha256))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file can be chosen again after a failure.
          currentTarget.value = '';
          if (file !== undefined) void add(file);
        }}
      />
      <Button
        type="button"
        variant="default"
        size="sm"
        loading={isUploading}
        disabled={files.length >= MOST_ATTACHMENTS}
        onClick={() => input.current?.click()}
      >
        {t('compose.attach')}
      </Button>
      <Text size="sm" c="dimmed" mt={4}>
        {t('compose.attachLimit')}
      </Text>
      {error !== undefined && <Failure error={error} />}
    </div>
  );
}
