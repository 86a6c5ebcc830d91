import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { randomId } from '../../../browser/random-id.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { Form } from '../../../forms/form.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { SelectField } from '../../../forms/select-field.tsx';
import { useGive } from '../../../realtime/use-give.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { Dialog } from '../../../shell/dialog.tsx';
import { useNames } from '../names/use-names.ts';
import type { CellAddress } from '../view/control-view.ts';
import { RecordField } from './record-field.tsx';
import { readValues, type Typed } from './recorded-values.ts';

const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 1_440;

interface Props {
  readonly cell: CellAddress;
  readonly onClose: () => void;
}

/** Enters an answer that a team has given by telephone, by e-mail or by word of mouth. */
export function RecordDialog({ cell: { injectId, teamId }, onClose }: Props) {
  const { t } = useTranslation(['control', 'common']);
  const names = useNames();
  const { exercise, connection } = useStaffRoom();
  const announce = useAnnounce();
  const give = useGive(connection);
  // One answer, however often it is sent.
  const answer = useRef({ responseId: randomId(), openedAtMs: connection.nowMs() });
  const request = exercise.outline.injects.get(injectId)?.inject.response;

  const record = async (typed: Typed) => {
    const { responseId, openedAtMs } = answer.current;
    const text = typed['$text']?.trim() ?? '';
    await give('response:record', {
      injectId,
      teamId,
      responseId,
      isFinal: typed['$kind'] !== 'interim',
      values: request?.form === undefined ? {} : readValues(request.form, typed),
      ...(text === '' ? {} : { text }),
      occurredAtMs: Math.round(openedAtMs) - Number(typed['$ago'] ?? 0) * MINUTE_MS,
    });
    announce(t('record.done'));
    onClose();
  };
  return (
    <Dialog title={t('record.title')} onClose={onClose}>
      <Stack gap="md">
        <Text fw={600}>
          <bdi>{names.inject(injectId)}</bdi> – <bdi>{names.team(teamId)}</bdi>
        </Text>
        {request === undefined ? (
          <>
            <Text>{t('answer.notAsked')}</Text>
            <Button onClick={onClose}>{t('common:form.close')}</Button>
          </>
        ) : (
          <Form<string>
            submit={t('record.submit')}
            onSubmit={record}
            beside={
              <Button variant="default" onClick={onClose}>
                {t('common:form.cancel')}
              </Button>
            }
          >
            <SelectField
              name="$kind"
              label={t('record.kind')}
              options={(['final', 'interim'] as const).map((value) => ({
                value,
                label: t(`answer.${value}`),
              }))}
            />
            <NumberField name="$ago" label={t('record.ago')} min={0} max={LONGEST_MINUTES} defaultValue={0} />
            {request.form?.fields.map((field) => (
              <RecordField key={field.id} field={field} original={exercise.scenario.language} />
            ))}
            {request.freeForm !== 'none' && (
              <Textarea name="$text" label={t('record.text')} dir="auto" rows={4} />
            )}
          </Form>
        )}
      </Stack>
    </Dialog>
  );
}
