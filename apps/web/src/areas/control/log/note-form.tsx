import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/use-action.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { useGive } from '../../../realtime/use-give.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { Failure } from '../../../shell/failure.tsx';

/** Writes a note into the journal, for control alone. */
export function NoteForm() {
  const { t } = useTranslation('msel');
  const { connection } = useStaffRoom();
  const give = useGive(connection);
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const { start, isUnderWay, error } = useAction(async () => {
    await give('control:note', { text: text.trim() });
    setText('');
    announce(t('log.noted'));
  });
  return (
    <div>
      <Textarea
        label={t('log.note')}
        dir="auto"
        rows={2}
        maxLength={5_000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') start();
        }}
      />
      {error !== undefined && <Failure error={error} />}
      <Group mt="xs">
        <Button size="compact-sm" loading={isUnderWay} disabled={text.trim() === ''} onClick={start}>
          {t('log.write')}
        </Button>
      </Group>
    </div>
  );
}
