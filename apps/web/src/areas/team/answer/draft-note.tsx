import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UsedDraft } from '../../../drafts/use-draft.ts';
import classes from './answer.module.css';

/** Where what is being written is kept, and what a teammate has written meanwhile, to choose from. */
export function DraftNote({ draft }: { readonly draft: UsedDraft }) {
  const { t } = useTranslation('team');
  const { content, offered, isShared, by, takeTheirs, keepOwn } = draft;
  if (offered !== undefined) {
    const name = offered.by ?? t('presence.somebody');
    return (
      <div className={classes.offered} role="group" aria-label={t('draft.theirs', { name })}>
        <p>{t('draft.theirs', { name })}</p>
        <details>
          <summary>{t('draft.look')}</summary>
          <p className={classes.report} dir="auto">
            {offered.text}
          </p>
        </details>
        <div className={classes.row}>
          <Button size="sm" variant="default" onClick={takeTheirs}>
            {t('draft.take', { name })}
          </Button>
          <Button size="sm" variant="default" onClick={keepOwn}>
            {t('draft.keep')}
          </Button>
        </div>
      </div>
    );
  }
  if (content === undefined) return null;
  return (
    <p className={classes.note} data-draft={isShared ? 'shared' : 'kept'}>
      <span aria-hidden>{isShared ? '●' : '◔'}</span>{' '}
      {by !== undefined ? t('draft.by', { name: by }) : t(isShared ? 'draft.shared' : 'draft.kept')}
    </p>
  );
}
