import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { API_PREFIX, type InstalledScenario, type WireError } from '@cyberdrill/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { RequestError } from '../../../api/request-error.ts';
import { useAction } from '../../../api/use-action.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { packsQuery } from '../packs-query.ts';
import { RefusedSource } from '../refused-source.tsx';
import { packPath } from '../workshop-paths.ts';
import classes from './shelf.module.css';

/** Puts a pack on the server, from an archive on this device. */
export function BringPack() {
  const { t } = useTranslation('workshop');
  const announce = useAnnounce();
  const navigate = useNavigate();
  const client = useQueryClient();
  const fieldId = useId();
  const [file, setFile] = useState<File>();
  const action = useAction(async () => {
    if (file === undefined) return;
    const { scenario, isNew } = await bring(file);
    await client.invalidateQueries({ queryKey: packsQuery.queryKey, exact: true });
    announce(isNew ? t('bring.done') : t('bring.same'));
    await navigate(packPath(scenario));
  });
  return (
    <section className={classes.bring} aria-labelledby="bring">
      <Stack gap="md" align="flex-start">
        <Title order={2} size="h3" id="bring">
          {t('bring.title')}
        </Title>
        <Text>{t('bring.text')}</Text>
        <label htmlFor={fieldId}>{t('bring.file')}</label>
        <input
          id={fieldId}
          type="file"
          accept=".zip,application/zip"
          onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
        />
        {action.error !== undefined && <RefusedSource error={action.error} />}
        <Button disabled={file === undefined} loading={action.isUnderWay} onClick={action.start}>
          {t('bring.submit')}
        </Button>
        {action.isUnderWay && <Alert role="status">{t('bring.underWay')}</Alert>}
      </Stack>
    </section>
  );
}

/** @throws RequestError */
async function bring(file: File): Promise<InstalledScenario> {
  const response = await fetch(`${API_PREFIX}/scenarios`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'content-type': 'application/zip' },
    body: file,
  }).catch(() => {
    throw RequestError.local('UNREACHABLE');
  });
  const answer = (await response.json().catch(() => undefined)) as
    InstalledScenario | { readonly error: WireError } | undefined;
  if (answer === undefined) throw RequestError.local('UNREACHABLE');
  if ('error' in answer) throw new RequestError(answer.error);
  return answer;
}
