import { Button, Text, TextInput, Title } from '@mantine/core';
import { roleOf, type DirectoryEntry } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTeamRoom } from '../team-room.ts';
import classes from './directory-page.module.css';
import { composePath } from './message-paths.ts';
import { useMailbox } from './use-mailbox.ts';

/** Everybody the team may write to, each one press away from a message. */
export function DirectoryPage() {
  const { t } = useTranslation('messages');
  const { exerciseId } = useTeamRoom();
  const { directory, mayWrite } = useMailbox();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLocaleLowerCase();
  const found = directory.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const isRole = ({ party }: DirectoryEntry) => roleOf(party) !== undefined;
  const groups = [
    { key: 'roles', entries: found.filter(isRole) },
    { key: 'teams', entries: found.filter((entry) => !isRole(entry)) },
  ] as const;
  return (
    <div className={classes.page}>
      <Title order={2} size="h3">
        {t('directory.title')}
      </Title>
      <Text>{t('directory.intro')}</Text>
      <TextInput
        type="search"
        dir="auto"
        label={t('directory.search')}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {found.length === 0 && <Text>{t('directory.none')}</Text>}
      {groups.map(({ key, entries }) =>
        entries.length === 0 ? null : (
          <section key={key} aria-labelledby={`directory-${key}`}>
            <Title order={3} size="h4" id={`directory-${key}`}>
              {t(`directory.${key}`)}
            </Title>
            <ul className={classes.list}>
              {entries.map(({ party, name }) => (
                <li key={party} className={classes.entry}>
                  <bdi>{name}</bdi>
                  {mayWrite && (
                    <Button
                      component={Link}
                      size="sm"
                      variant="default"
                      to={composePath(exerciseId, { to: party })}
                      aria-label={t('directory.writeTo', { name })}
                    >
                      {t('directory.write')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}
