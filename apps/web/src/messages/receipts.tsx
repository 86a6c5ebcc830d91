import type { DirectoryEntry, Party, StoredMessage } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatExerciseTime } from '../i18n/format.ts';
import { Ltr } from '../i18n/ltr.tsx';
import { nameOf } from './message-draft.ts';
import classes from './messages.module.css';
import { receiptsOf, type ReceiptStep } from './receipt-states.ts';

const SHAPES: Readonly<Record<ReceiptStep, string>> = {
  sent: '▸',
  delivered: '▹',
  opened: '◔',
  acknowledged: '◑',
  answered: '●',
};

interface Props {
  readonly message: StoredMessage;
  readonly messages: readonly StoredMessage[];
  readonly directory: readonly DirectoryEntry[];
  readonly isOwn: (party: Party) => boolean;
}

/** What has become of an own message at each of those it went to; of others' messages that is theirs to know. */
export function Receipts({ message, messages, directory, isOwn }: Props) {
  const { t } = useTranslation('messages');
  if (!isOwn(message.from)) return null;
  return (
    <ul className={classes.receipts} aria-label={t('receipt.label')}>
      {receiptsOf(message, messages).map(({ party, step, at }) => (
        <li key={party}>
          <span aria-hidden>{SHAPES[step]}</span> <bdi>{nameOf(directory, party)}</bdi>
          {': '}
          {t(`receipt.${step}`)}
          {at !== undefined && (
            <>
              {' '}
              <Ltr>{formatExerciseTime(at.exerciseTimeMs)}</Ltr>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
