import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../i18n/ltr.tsx';
import { useAnnounce } from '../shell/announcer.tsx';
import classes from './copyable.module.css';

/** A code that is shown once, to be written down or taken along. */
export function Copyable({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    // Where the page may not use the clipboard, the text is there to be marked.
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
    announce(t('form.copied'));
  };
  return (
    <Group gap="sm">
      <Ltr className={classes.text ?? ''}>{text}</Ltr>
      {'clipboard' in navigator && (
        <Button size="sm" variant="default" onClick={() => void copy().catch(() => undefined)}>
          {isCopied ? t('form.copied') : t('form.copy')}
        </Button>
      )}
    </Group>
  );
}
