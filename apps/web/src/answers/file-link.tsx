import { Anchor } from '@mantine/core';
import { API_PREFIX } from '@cyberdrill/contracts';
import type { FileReference } from '@cyberdrill/domain';
import { formatBytes } from '../i18n/format.ts';
import { Ltr } from '../i18n/ltr.tsx';
import { useLanguage } from '../i18n/use-language.ts';

/** A file that a team handed in or an inject carries, to be saved; its size is known before. */
export function FileLink({
  exerciseId,
  file: { name, sha256, sizeBytes },
}: {
  readonly exerciseId: string;
  readonly file: FileReference;
}) {
  const { code: language } = useLanguage();
  const address = `${API_PREFIX}/exercises/${encodeURIComponent(exerciseId)}/files/${sha256}`;
  return (
    <>
      <Anchor href={address} download={name}>
        <bdi>{name}</bdi>
      </Anchor>{' '}
      <Ltr>{formatBytes(sizeBytes, language)}</Ltr>
    </>
  );
}
