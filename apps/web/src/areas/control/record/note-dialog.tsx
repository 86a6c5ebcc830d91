import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useGive } from '../../../realtime/use-give.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { Dialog } from '../../../shell/dialog.tsx';
import { useNames } from '../names/use-names.ts';
import type { CellAddress } from '../view/control-view.ts';

const LONGEST_NOTE = 2_000;

interface Props {
  readonly cell: CellAddress;
  readonly onClose: () => void;
}

/** A note for the log of exercise control; it begins with what it is about, so that it is found again. */
export function NoteDialog({ cell: { injectId, teamId }, onClose }: Props) {
  const { t } = useTranslation(['control', 'common']);
  const names = useNames();
  const { connection } = useStaffRoom();
  const announce = useAnnounce();
  const give = useGive(connection);
  const about = `${names.injectNumber(injectId)} · ${names.team(teamId)}`;
  const note = async ({ words = '' }: { readonly words?: string }) => {
    await give('control:note', { text: `${about}: ${words.trim()}` });
    announce(t('note.done'));
    onClose();
  };
  return (
    <Dialog title={t('note.title')} onClose={onClose}>
      <Stack gap="md">
        <Text fw={600}>
          <bdi>{names.inject(injectId)}</bdi> – <bdi>{names.team(teamId)}</bdi>
        </Text>
        <Form<'words'>
          submit={t('note.submit')}
          onSubmit={note}
          beside={
            <Button variant="default" onClick={onClose}>
              {t('common:form.cancel')}
            </Button>
          }
        >
          <TextField
            name="words"
            label={t('note.words')}
            description={t('note.help')}
            maxLength={LONGEST_NOTE}
          />
        </Form>
      </Stack>
    </Dialog>
  );
}
