import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../shell/announcer.tsx';

/** Puts a text into the clipboard; absent where the page may not, as the text is there to be marked. */
export function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
    announce(t('form.copied'));
  };
  if (!('clipboard' in navigator)) return null;
  return (
    <Button size="sm" variant="default" onClick={() => void copy().catch(() => undefined)}>
      {isCopied ? t('form.copied') : t('form.copy')}
    </Button>
  );
}
