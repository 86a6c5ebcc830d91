import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import type { EntryKind } from '@cyberdrill/domain';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { isFound } from '../board/board-filter.ts';
import { useRights } from '../view/use-rights.ts';
import { csvOf } from './csv.ts';
import { isShown, kindsIn, LOG_OF_CONTROL, type LogFilter } from './log-line.ts';
import { LogList } from './log-list.tsx';
import classes from './log.module.css';
import { NoteForm } from './note-form.tsx';
import { saveText } from './save-text.ts';
import { useLogWords, type LogWords } from './use-log-words.ts';

/** What control has done and noted, in the order of time; or everything that has happened. */
export function LogPanel() {
  const { t } = useTranslation('msel');
  const { exercise, entries } = useStaffRoom();
  const rights = useRights();
  const wordsOf = useLogWords();
  const [filter, setFilter] = useState(LOG_OF_CONTROL);
  const change = (changes: Partial<LogFilter>) => setFilter((before) => ({ ...before, ...changes }));
  const text = useDeferredValue(filter.text.trim());
  const kinds = useMemo(() => kindsIn(entries), [entries]);
  const { isEverything, kind, teamId } = filter;
  const shown = useMemo(() => {
    const of = entries.filter((entry) => isShown(entry, { isEverything, kind, teamId, text: '' }));
    return text === '' ? of : of.filter((entry) => isFound(textsOf(wordsOf(entry)), text));
  }, [entries, isEverything, kind, teamId, text, wordsOf]);

  const save = () => {
    const rows = shown.map((entry) => {
      const { what, by, about, words } = wordsOf(entry);
      return [
        entry.seq,
        new Date(entry.occurredAtMs).toISOString(),
        formatExerciseTime(entry.exerciseTimeMs),
        by,
        entry.kind,
        what,
        about.join(' · '),
        words,
      ];
    });
    const head = (['place', 'utc', 'time', 'who', 'code', 'what', 'about', 'words'] as const).map((key) =>
      t(`log.column.${key}`),
    );
    saveText(`${t('log.file')}.csv`, 'text/csv', csvOf([head, ...rows]));
  };

  return (
    <div className={classes.panel}>
      {rights.has('control:note') && <NoteForm />}
      <div className={classes.filters}>
        <TextInput
          aria-label={t('log.find')}
          placeholder={t('log.find')}
          type="search"
          size="xs"
          dir="auto"
          value={filter.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
        <NativeSelect
          aria-label={t('log.ofKind')}
          size="xs"
          value={kind ?? ''}
          data={[
            { value: '', label: t('log.everyKind') },
            ...kinds.map((value) => ({ value, label: t(`log.kind.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: value === '' ? undefined : (value as EntryKind) })
          }
        />
        <NativeSelect
          aria-label={t('log.ofTeam')}
          size="xs"
          value={teamId ?? ''}
          data={[
            { value: '', label: t('log.everyTeam') },
            ...exercise.teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ teamId: value === '' ? undefined : value })}
        />
        <Group gap="sm" justify="space-between">
          <Checkbox
            size="xs"
            label={t('log.everything')}
            checked={isEverything}
            onChange={({ currentTarget }) => change({ isEverything: currentTarget.checked })}
          />
          <Button size="compact-sm" variant="default" disabled={shown.length === 0} onClick={save}>
            {t('log.save')}
          </Button>
        </Group>
      </div>
      <LogList entries={shown} wordsOf={wordsOf} />
    </div>
  );
}

function textsOf({ what, by, about, words }: LogWords): readonly string[] {
  return [what, by, ...about, words];
}
