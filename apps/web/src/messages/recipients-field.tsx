import { Button, NativeSelect } from '@mantine/core';
import { roleOf, type DirectoryEntry, type Party } from '@cyberdrill/domain';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { controlId, FormId } from '../forms/form-problems.tsx';
import { nameOf } from './message-draft.ts';
import classes from './messages.module.css';

interface Props {
  readonly size: 'xs' | 'sm';
  readonly to: readonly Party[];
  /** Everybody who may be written to. */
  readonly directory: readonly DirectoryEntry[];
  readonly onChange: (to: readonly Party[]) => void;
  /** What is wrong with the recipients, in words. */
  readonly error?: string | undefined;
}

/** Several recipients: chosen one after the other from the system's own list, each taken out again by its own button. */
export function RecipientsField({ size, to, directory, onChange, error }: Props) {
  const { t } = useTranslation('messages');
  const id = controlId(useContext(FormId), 'to');
  const rest = directory.filter(({ party }) => !to.includes(party));
  const roles = rest.filter(({ party }) => roleOf(party) !== undefined);
  const teams = rest.filter(({ party }) => roleOf(party) === undefined);
  const options = (entries: readonly DirectoryEntry[]) =>
    entries.map(({ party, name }) => ({ value: party, label: name }));
  const add = (party: string) => {
    const found = directory.find((entry) => entry.party === party);
    if (found !== undefined) onChange([...to, found.party]);
  };
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{t('compose.to')}</legend>
      {to.length > 0 && (
        <ul className={classes.chips}>
          {to.map((party) => (
            <li key={party} className={classes.chip}>
              <bdi>{nameOf(directory, party)}</bdi>
              <button
                type="button"
                aria-label={t('compose.takeOut', { name: nameOf(directory, party) })}
                onClick={() => {
                  onChange(to.filter((one) => one !== party));
                  document.getElementById(id)?.focus();
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <NativeSelect
        size={size}
        id={id}
        label={t('compose.addRecipient')}
        value=""
        error={error}
        onChange={({ currentTarget }) => add(currentTarget.value)}
        data={[
          { value: '', label: rest.length === 0 ? t('compose.allChosen') : t('compose.choose') },
          { group: t('directory.roles'), items: options(roles) },
          { group: t('directory.teams'), items: options(teams) },
        ]}
      />
      {teams.length > 1 && (
        <Button
          type="button"
          variant="subtle"
          size="compact-sm"
          mt={4}
          onClick={() => onChange([...to, ...teams.map(({ party }) => party)])}
        >
          {t('compose.allTeams', { count: teams.length })}
        </Button>
      )}
    </fieldset>
  );
}
