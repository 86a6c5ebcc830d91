import type { DirectoryEntry, Party } from '@cyberdrill/domain';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from './message-draft.ts';

interface Props {
  readonly parties: readonly Party[];
  readonly directory: readonly DirectoryEntry[];
  /** How many are named before the rest is counted. */
  readonly most?: number;
}

/** Names of parties, each in its own direction of writing. */
export function Names({ parties, directory, most = Number.POSITIVE_INFINITY }: Props) {
  const { t } = useTranslation('messages');
  const rest = parties.length - most;
  return (
    <span>
      {parties.slice(0, most).map((party, index) => (
        <Fragment key={party}>
          {index > 0 && t('comma')}
          <bdi>{nameOf(directory, party)}</bdi>
        </Fragment>
      ))}
      {rest > 0 && ` ${t('andMore', { count: rest })}`}
    </span>
  );
}
