import { Group } from '@mantine/core';
import { Ltr } from '../i18n/ltr.tsx';
import { CopyButton } from './copy-button.tsx';
import classes from './copyable.module.css';

/** A code that is shown once, to be written down or taken along. */
export function Copyable({ text }: { readonly text: string }) {
  return (
    <Group gap="sm">
      <Ltr className={classes.text ?? ''}>{text}</Ltr>
      <CopyButton text={text} />
    </Group>
  );
}
