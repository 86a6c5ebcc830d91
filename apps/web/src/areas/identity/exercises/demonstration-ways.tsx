import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import type { DemonstrationExercise, DemonstrationJoinRequest } from '@cyberdrill/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../../api/use-action.ts';
import { firstRoomPath } from '../../../exercise/rooms.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Failure } from '../../../shell/failure.tsx';
import { tryDemonstration, type DemonstrationWay } from './demonstration-api.ts';
import { stageOf, teamFor, waysOf } from './demonstration-state.ts';
import classes from './demonstration.module.css';

/** The three ways to see what a drill is, each one press away; each leads into the room where it happens. */
export function DemonstrationWays({ exercise }: { readonly exercise: DemonstrationExercise }) {
  const { t } = useTranslation('identity');
  const { code } = useLanguage();
  const { teams, own } = exercise;
  const [chosen, setChosen] = useState<string>();
  const teamId = chosen ?? own?.teamId ?? teamFor(teams, code);
  const isUnderWay = stageOf(exercise) === 'under-way';
  const ways = waysOf(exercise);
  return (
    <ul className={classes.ways} role="list">
      {ways.includes('start') && (
        <Way
          way="start"
          button={t(isUnderWay ? 'demonstration.direct' : 'demonstration.start')}
          words={t(isUnderWay ? 'demonstration.directWhat' : 'demonstration.startWhat')}
        />
      )}
      {ways.includes('watch') && (
        <Way
          way="watch"
          isFirstChoice={own === undefined}
          button={t('demonstration.watch')}
          words={t(isUnderWay ? 'demonstration.watchOnWhat' : 'demonstration.watchWhat')}
        />
      )}
      {ways.includes('join') && (
        <Way
          way="join"
          button={t('demonstration.join')}
          words={t(isUnderWay ? 'demonstration.joinNowWhat' : 'demonstration.joinWhat')}
          {...(teamId !== undefined && { request: { teamId } })}
        >
          <NativeSelect
            size="sm"
            label={t('demonstration.team')}
            value={teamId ?? ''}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            data={teams.map(({ teamId: value, name, language }) => ({
              value,
              label: `${name} (${language})`,
            }))}
          />
        </Way>
      )}
    </ul>
  );
}

interface WayProps {
  readonly way: DemonstrationWay;
  readonly button: string;
  readonly words: string;
  readonly isFirstChoice?: boolean;
  readonly request?: DemonstrationJoinRequest;
  readonly children?: ReactNode;
}

function Way({ way, button, words, isFirstChoice = false, request, children }: WayProps) {
  const navigate = useNavigate();
  const trying = useAction(async () => {
    const { exerciseId, role } = await tryDemonstration(way, request);
    await navigate(firstRoomPath(exerciseId, role) ?? '/');
  });
  return (
    <Stack component="li" gap="xs" className={classes.way}>
      <Button
        variant={isFirstChoice ? 'filled' : 'default'}
        loading={trying.isUnderWay}
        onClick={trying.start}
      >
        {button}
      </Button>
      <Text size="sm" c="dimmed">
        {words}
      </Text>
      {children}
      {trying.error !== undefined && <Failure error={trying.error} />}
    </Stack>
  );
}
