import { Button } from '@mantine/core';
import type { InboxItem } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { RequestError } from '../../../api/request-error.ts';
import { SendState } from '../../../outbox/send-state.tsx';
import { ofKind, useOutbox } from '../../../outbox/use-outbox.ts';
import { Failure } from '../../../shell/failure.tsx';
import classes from './inject-view.module.css';

/** Confirms that the team has taken notice, with the line or without; nothing where that is not asked for, or done. */
export function Acknowledge({ item: { inject, step } }: { readonly item: InboxItem }) {
  const { t } = useTranslation('team');
  const { injectId } = inject;
  const { items, send, retry, dismiss } = useOutbox();
  const given = ofKind(items, 'inject:acknowledge').findLast(({ data }) => data.injectId === injectId);
  if (!inject.acknowledge || step === 'acknowledged' || step === 'answered') return null;
  if (given?.error !== undefined)
    return (
      <div className={classes.row}>
        <Failure error={new RequestError(given.error)} onRetry={() => retry(given.commandId)} />
        <Button variant="default" onClick={() => dismiss(given.commandId)}>
          {t('outbox.dismiss')}
        </Button>
      </div>
    );
  return (
    <div className={classes.row}>
      <Button
        aria-disabled={given !== undefined}
        onClick={() => given === undefined && send('inject:acknowledge', { injectId })}
      >
        {t('inject.acknowledge')}
      </Button>
      {given !== undefined && <SendState status={given.status} isAtRisk={given.isAtRisk} />}
    </div>
  );
}
