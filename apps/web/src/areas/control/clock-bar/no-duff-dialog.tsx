import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/use-action.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { useGive } from '../../../realtime/use-give.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { Dialog } from '../../../shell/dialog.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { ConsequenceList } from './consequence-list.tsx';
import { consequencesOf } from './consequences.ts';
import classes from './clock-bar.module.css';

const LONGEST_MESSAGE = 500;

/**
 * A real incident: everything stops. The words are there already and the focus is on the button, so that the key that opens this
 * and Enter are enough.
 */
export function NoDuffDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['control', 'common']);
  const { exercise, connection } = useStaffRoom();
  const announce = useAnnounce();
  const give = useGive(connection);
  const [message, setMessage] = useState(t('step.noDuffText'));
  const messageId = useId();
  const declaring = useAction(async () => {
    await give('exercise:declare-no-duff', { message: message.trim() });
    announce(t('step.noDuff.done'));
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (message.trim() !== '') declaring.start();
  };
  return (
    <Dialog title={t('step.noDuff.title')} onClose={onClose}>
      <form onSubmit={submit} className={classes.noDuff}>
        <Stack gap="md">
          <Text fw={600} size="lg">
            <bdi>{exercise.title}</bdi>
          </Text>
          <Text>{t('step.noDuff.text')}</Text>
          <ConsequenceList consequences={consequencesOf('noDuff', exercise, connection.nowMs())} />
          <TextInput
            id={messageId}
            label={t('step.noDuffMessage')}
            value={message}
            maxLength={LONGEST_MESSAGE}
            required
            withAsterisk={false}
            dir="auto"
            onChange={({ currentTarget }) => setMessage(currentTarget.value)}
          />
          {declaring.error !== undefined && <Failure error={declaring.error} />}
          <Group gap="md">
            <Button
              type="submit"
              color="red"
              loading={declaring.isUnderWay}
              // The browser puts the focus here when it opens the dialog.
              ref={(button) => button?.setAttribute('autofocus', '')}
            >
              {t('step.noDuff.submit')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common:form.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
