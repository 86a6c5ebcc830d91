import { Button } from '@mantine/core';
import type { FileReference } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestError } from '../../../../api/request-error.ts';
import { useFileDesk, useFileStates } from '../../../../files/use-files.ts';
import { formatBytes } from '../../../../i18n/format.ts';
import { useErrorWords } from '../../../../i18n/use-error-words.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { SendState } from '../../../../outbox/send-state.tsx';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';
import classes from './fields.module.css';

interface Props {
  readonly field: FieldProps;
  readonly file: FileReference | undefined;
  readonly maxBytes: number;
  readonly onChange: (file: FileReference | undefined) => void;
}

/** A file. It is kept on this device from the moment it is chosen, and brought to the server when there is a line. */
export function FileField({ field, file, maxBytes, onChange }: Props) {
  const { t } = useTranslation('team');
  const { code } = useLanguage();
  const desk = useFileDesk();
  const [problem, setProblem] = useState<string>();
  const take = async (chosen: File) => {
    setProblem(undefined);
    if (chosen.size > maxBytes)
      return setProblem(t('answer.fileTooLarge', { size: formatBytes(maxBytes, code) }));
    const taken = await desk.take(chosen).catch(() => undefined);
    if (taken === undefined) return setProblem(t('answer.fileUnread'));
    onChange(taken);
  };
  const shown = { ...field, problem: problem ?? field.problem };
  return (
    <FieldFrame field={shown}>
      {file !== undefined && (
        <p className={classes.row}>
          <bdi>{file.name}</bdi> <bdi>{formatBytes(file.sizeBytes, code)}</bdi>
          <Progress sha256={file.sha256} />
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('answer.fileRemove', { name: file.name })}
            onClick={() => onChange(undefined)}
          >
            ×
          </Button>
        </p>
      )}
      <input
        type="file"
        id={field.id}
        className={classes.control}
        aria-describedby={describedBy(shown)}
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          if (chosen !== undefined) void take(chosen);
          // The same file chosen again is a choice too.
          target.value = '';
        }}
      />
    </FieldFrame>
  );
}

function Progress({ sha256 }: { readonly sha256: string }) {
  const { t } = useTranslation('team');
  const tell = useErrorWords();
  const desk = useFileDesk();
  const state = useFileStates().get(sha256) ?? { status: 'stored' };
  if (state.status === 'sending')
    return (
      <progress aria-label={t('answer.fileSending')} value={state.part}>
        {Math.round(state.part * 100)} %
      </progress>
    );
  if (state.status !== 'refused') return <SendState status={state.status} />;
  return (
    <>
      <SendState status="refused" /> {tell(new RequestError(state.error)).message}
      <Button size="compact-sm" variant="default" onClick={() => desk.retry(sha256)}>
        {t('outbox.again')}
      </Button>
    </>
  );
}
