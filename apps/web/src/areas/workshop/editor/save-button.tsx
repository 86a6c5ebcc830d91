import { Button, Stack, Text } from '@mantine/core';
import type { InstalledScenario } from '@cyberdrill/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { post } from '../../../api/request.ts';
import { Form, type Values } from '../../../forms/form.tsx';
import { ShortFields } from '../../../forms/short-fields.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { Dialog } from '../../../shell/dialog.tsx';
import { packsQuery } from '../packs-query.ts';
import { RefusedSource } from '../refused-source.tsx';
import { packPath } from '../workshop-paths.ts';
import { namesIn, versionAfter, withNames, type SourceNames } from './source-names.ts';

interface Props {
  /** The pack whose attachments it takes along. */
  readonly basedOn: string;
  readonly source: string;
  /** There is something to save. */
  readonly isReady: boolean;
  readonly onSaved: () => Promise<void>;
}

/** Puts the file on the server, under an id and version that no other pack has: packs do not change. */
export function SaveButton({ basedOn, source, isReady, onSaved }: Props) {
  const { t } = useTranslation('workshop');
  const announce = useAnnounce();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async (names: SourceNames): Promise<void> => {
    const body = { source: withNames(source, names) };
    const path = `/scenarios/${encodeURIComponent(basedOn)}/versions`;
    const { scenario } = await post<InstalledScenario>(path, body);
    await onSaved();
    await client.invalidateQueries({ queryKey: packsQuery.queryKey, exact: true });
    setIsAsking(false);
    announce(t('save.done', { name: scenario }));
    await navigate(packPath(scenario, 'edit'), { replace: true });
  };
  const open = (): void => {
    setError(undefined);
    setIsAsking(true);
  };
  return (
    <>
      <Button disabled={!isReady} onClick={open}>
        {t('save.open')}
      </Button>
      {isAsking && (
        <Dialog title={t('save.title')} onClose={() => setIsAsking(false)}>
          <SaveForm
            before={namesIn(source)}
            error={error}
            onSave={(names) => save(names).catch(setError)}
            onClose={() => setIsAsking(false)}
          />
        </Dialog>
      )}
    </>
  );
}

interface FormProps {
  readonly before: SourceNames;
  readonly error: unknown;
  readonly onSave: (names: SourceNames) => Promise<void>;
  readonly onClose: () => void;
}

function SaveForm({ before, error, onSave, onClose }: FormProps) {
  const { t } = useTranslation(['workshop', 'common']);
  const send = ({ id = '', version = '' }: Values<'id' | 'version'>): Promise<void> =>
    onSave({ id: id.trim(), version: version.trim() });
  return (
    <Stack gap="lg">
      <Text>{t('save.text')}</Text>
      {error !== undefined && <RefusedSource error={error} />}
      <Form
        submit={t('save.submit')}
        onSubmit={send}
        beside={
          <Button variant="default" onClick={onClose}>
            {t('common:form.cancel')}
          </Button>
        }
      >
        <ShortFields>
          <TextField name="id" label={t('save.id')} content="code" defaultValue={before.id} maxLength={64} />
          <TextField
            name="version"
            label={t('shelf.version')}
            content="code"
            defaultValue={versionAfter(before.version)}
            maxLength={32}
          />
        </ShortFields>
      </Form>
    </Stack>
  );
}
