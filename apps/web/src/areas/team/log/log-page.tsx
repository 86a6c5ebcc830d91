import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { mayGive } from '@cyberdrill/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnMembership } from '../../../exercise/own-membership.ts';
import { formatExactUtc, formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useTeamRoom } from '../team-room.ts';
import { useMailbox } from '../messages/use-mailbox.ts';
import { linesWith, LOG_GROUPS, logLines, type LogGroup } from './log-lines.ts';
import classes from './log-page.module.css';
import { NoteForm } from './note-form.tsx';
import { saveAsCsv, saveAsText, type LogTable } from './save-log.ts';
import { useLogWords } from './use-log-words.ts';

/** What the team has noted, done and seen, in the order of time. */
export function LogPage() {
  const { t } = useTranslation('messages');
  const { exerciseId, room } = useTeamRoom();
  const { own, names } = useMailbox();
  const membership = useOwnMembership(exerciseId);
  const words = useLogWords(names);
  const [group, setGroup] = useState<LogGroup>('all');
  const [wanted, setWanted] = useState('');
  const injects = room.inbox.map(({ inject }) => inject);
  const lines = linesWith(logLines(room.log, own, injects, words), group, wanted);
  const table = (): LogTable => ({
    name: `${room.briefing.title} – ${room.briefing.team.name}`,
    head: [t('log.time'), t('log.utc'), t('log.what'), t('log.text')],
    lines,
  });
  return (
    <div className={classes.page}>
      <Title order={2} size="h3">
        {t('log.title')}
      </Title>
      {(membership === undefined || mayGive({ role: 'team', as: membership.role }, 'team:note')) && (
        <NoteForm />
      )}
      <div className={classes.filters}>
        <NativeSelect
          size="sm"
          label={t('log.show')}
          value={group}
          onChange={({ currentTarget }) =>
            setGroup(LOG_GROUPS.find((one) => one === currentTarget.value) ?? 'all')
          }
          data={LOG_GROUPS.map((one) => ({ value: one, label: t(`log.group.${one}`) }))}
        />
        <TextInput
          size="sm"
          type="search"
          dir="auto"
          label={t('log.search')}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        <Group gap="xs" align="end">
          <Button size="sm" variant="default" onClick={() => print()}>
            {t('log.print')}
          </Button>
          <Button size="sm" variant="default" onClick={() => void saveAsCsv(table())}>
            {t('log.csv')}
          </Button>
          <Button size="sm" variant="default" onClick={() => saveAsText(table())}>
            {t('log.plain')}
          </Button>
        </Group>
      </div>
      {lines.length === 0 ? (
        <Text>{t(room.log.length === 0 ? 'log.empty' : 'log.none')}</Text>
      ) : (
        <ol className={classes.list} aria-label={t('log.title')}>
          {lines.map(({ exerciseTimeMs, wallMs, what, text, group: kind }, index) => (
            <li key={index} className={classes.line} data-group={kind}>
              <span className={classes.times}>
                <Ltr>{formatExerciseTime(exerciseTimeMs)}</Ltr> <Ltr>{formatExactUtc(wallMs)}</Ltr>
              </span>
              <span className={classes.what}>{what}</span>
              {text !== '' && (
                <span className={classes.text} dir="auto">
                  {text}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
