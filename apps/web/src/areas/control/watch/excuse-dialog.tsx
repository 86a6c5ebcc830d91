import { Button, Text } from '@mantine/core';
import type { Duty } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useGive } from '../../../realtime/use-give.ts';
import { Dialog } from '../../../shell/dialog.tsx';
import type { Names } from '../names/use-names.ts';

interface Props {
  readonly duty: Duty;
  readonly names: Names;
  readonly onClose: () => void;
}

/** Frees a team from a duty, with the reason. */
export function ExcuseDialog({ duty: { dutyId, fromTeamId, to, obligationId }, names, onClose }: Props) {
  const { t } = useTranslation(['msel', 'common']);
  const { connection } = useStaffRoom();
  const give = useGive(connection);
  return (
    <Dialog title={t('watch.excuseTitle')} onClose={onClose}>
      <Text mb="md">
        <bdi>{names.team(fromTeamId)}</bdi> → <bdi>{names.party(to)}</bdi>:{' '}
        <bdi>{names.obligation(obligationId)}</bdi>
      </Text>
      <Form<'reason'>
        submit={t('watch.excuse')}
        onSubmit={async ({ reason = '' }) => {
          await give('duty:excuse', { dutyId, reason });
          onClose();
        }}
        beside={
          <Button variant="default" onClick={onClose}>
            {t('common:form.cancel')}
          </Button>
        }
      >
        <TextField name="reason" label={t('watch.reason')} maxLength={2_000} />
      </Form>
    </Dialog>
  );
}
