import { Checkbox, Fieldset, Stack } from '@mantine/core';
import type { PlanExerciseRequest, PlannedExercise, ScenarioPack, TeamRequest } from '@cyberdrill/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../../api/request.ts';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { membershipsQuery } from '../../../session/memberships-query.ts';
import { useWords } from '../scenario/use-words.ts';
import type { JustPlanned } from './just-planned.ts';
import { SettingsFields } from './settings-fields.tsx';
import { settingsOf, type PlanValues } from './settings-of.ts';
import { addTeams } from './team-list.ts';
import { TeamsField } from './teams-field.tsx';

interface Props {
  readonly pack: ScenarioPack;
  readonly onPlanned: (planned: JustPlanned) => void;
}

/** What has to be known to plan an exercise. */
export function PlanForm({ pack, onPlanned }: Props) {
  const { t } = useTranslation('workshop');
  const client = useQueryClient();
  const { parsed } = pack;
  const words = useWords(parsed);
  const [teams, setTeams] = useState<readonly TeamRequest[]>([]);
  const plan = async (values: PlanValues): Promise<void> => {
    const { title = '', names = '', language = parsed.language, directs } = values;
    const request: PlanExerciseRequest = {
      title: title.trim(),
      scenario: pack.scenario,
      // Names that were typed and not added are meant all the same.
      teams: addTeams(teams, names, language),
      settings: settingsOf(values),
      directs: directs !== undefined,
    };
    const exercise = await post<PlannedExercise>('/exercises', request);
    await client.invalidateQueries({ queryKey: membershipsQuery.queryKey });
    await client.invalidateQueries({ queryKey: ['exercises'] });
    onPlanned({ exercise, title: request.title, directs: directs !== undefined });
  };
  return (
    <Form submit={t('plan.submit')} onSubmit={plan}>
      <TextField
        name="title"
        label={t('plan.exerciseTitle')}
        description={t('plan.exerciseTitleText')}
        defaultValue={words.plain(parsed.title)}
        maxLength={200}
      />
      <TeamsField scenario={parsed} teams={teams} onChange={setTeams} />
      <SettingsFields scenario={parsed} />
      <Fieldset legend={t('plan.direction')}>
        <Stack gap="sm">
          <Checkbox
            name="directs"
            defaultChecked
            label={t('plan.directs')}
            description={t('plan.directsText')}
          />
        </Stack>
      </Fieldset>
    </Form>
  );
}
