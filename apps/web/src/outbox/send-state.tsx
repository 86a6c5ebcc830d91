import { useTranslation } from 'react-i18next';
import type { SendStatus } from './outbox-item.ts';
import classes from './send-state.module.css';

const SHAPES: Readonly<Record<SendStatus, string>> = {
  queued: '◔',
  sending: '◑',
  stored: '●',
  refused: '✕',
};

interface Props {
  readonly status: SendStatus;
  /** The browser could not keep it. */
  readonly isAtRisk?: boolean | undefined;
}

/** Where something that was sent is: on this device, on its way, or with the server. */
export function SendState({ status, isAtRisk = false }: Props) {
  const { t } = useTranslation();
  const isOnlyHere = isAtRisk && (status === 'queued' || status === 'sending');
  return (
    <span className={classes.state} data-send={status}>
      <span aria-hidden>{isOnlyHere ? '!' : SHAPES[status]}</span>{' '}
      {t(isOnlyHere ? 'send.atRisk' : `send.${status}`)}
    </span>
  );
}
