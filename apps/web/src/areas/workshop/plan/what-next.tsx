import { Alert, Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { SimulationState } from '@cyberdrill/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { asRequestError } from '../../../api/request-error.ts';
import { post } from '../../../api/request.ts';
import { useAction } from '../../../api/use-action.ts';
import { roomPath } from '../../../exercise/rooms.ts';
import { Copyable } from '../../../forms/copyable.tsx';
import { Failure } from '../../../shell/failure.tsx';
import type { JustPlanned } from './just-planned.ts';

/** What is done with an exercise that has just been planned: people are invited, it is rehearsed, it is conducted. */
export function WhatNext({ planned: { exercise, directs } }: { readonly planned: JustPlanned }) {
  const { t } = useTranslation('workshop');
  const { exerciseId, controlToken, evaluatorToken, teams } = exercise;
  return (
    <Stack gap="lg">
      <Step title={t('next.invite')} text={t('next.inviteText')}>
        <Button component={Link} to={roomPath(exerciseId, 'people')}>
          {t('next.toPeople')}
        </Button>
      </Step>
      {directs ? (
        <>
          <Rehearsal exerciseId={exerciseId} />
          <Step title={t('next.conduct')} text={t('next.conductText')}>
            <Button variant="default" component={Link} to={roomPath(exerciseId, 'control')}>
              {t('next.toControl')}
            </Button>
          </Step>
        </>
      ) : (
        <Text>{t('next.notDirected')}</Text>
      )}
      <details>
        <summary>{t('next.keys')}</summary>
        <Stack gap="md" mt="md">
          <Text>{t('next.keysText')}</Text>
          <Key label={t('next.controlKey')} token={controlToken} />
          <Key label={t('next.evaluatorKey')} token={evaluatorToken} />
          {teams.map(({ id, name, token }) => (
            <Key key={id} label={t('next.teamKey', { team: name })} token={token} />
          ))}
        </Stack>
      </details>
    </Stack>
  );
}

function Key({ label, token }: { readonly label: string; readonly token: string }) {
  return (
    <div>
      <Text size="sm">{label}</Text>
      <Copyable text={token} />
    </div>
  );
}

function Rehearsal({ exerciseId }: { readonly exerciseId: string }) {
  const { t } = useTranslation(['workshop', 'common']);
  const [state, setState] = useState<SimulationState>();
  const action = useAction(async () =>
    setState(await post<SimulationState>(`/exercises/${encodeURIComponent(exerciseId)}/simulation`, {})),
  );
  return (
    <Step title={t('next.rehearse')} text={t('next.rehearseText')}>
      {action.error !== undefined && <Failure error={action.error} />}
      {asRequestError(action.error).code === 'NDA_REQUIRED' && (
        <Anchor component={Link} to={`/exercises/${encodeURIComponent(exerciseId)}/nda`}>
          {t('common:refused.toNda')}
        </Anchor>
      )}
      {state === undefined ? (
        <Button variant="default" loading={action.isUnderWay} onClick={action.start}>
          {t('next.simulate')}
        </Button>
      ) : (
        <Alert role="status" color="green">
          {t('next.simulated', { number: state.teamIds.length })}
        </Alert>
      )}
    </Step>
  );
}

interface StepProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Step({ title, text, children }: StepProps) {
  return (
    <Paper component="section" withBorder p="lg">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h3">
          {title}
        </Title>
        <Text>{text}</Text>
        {children}
      </Stack>
    </Paper>
  );
}
