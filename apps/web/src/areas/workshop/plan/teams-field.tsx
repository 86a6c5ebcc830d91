import { Alert, Button, Fieldset, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import type { TeamRequest } from '@cyberdrill/contracts';
import type { Scenario } from '@cyberdrill/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldControl } from '../../../forms/text-field.tsx';
import { languageName } from '../../../i18n/language-name.ts';
import { LANGUAGE_CODES } from '../../../i18n/languages.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { seatsOf, seatsProblem } from './seats-problem.ts';
import { addTeams } from './team-list.ts';
import { TeamsTable } from './teams-table.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly teams: readonly TeamRequest[];
  readonly onChange: (teams: readonly TeamRequest[]) => void;
}

/** Who takes part: a list of names that is pasted or typed, then each team with its part and its language. */
export function TeamsField({ scenario, teams, onChange }: Props) {
  const { t } = useTranslation('workshop');
  const { code } = useLanguage();
  const announce = useAnnounce();
  const field = useRef<HTMLTextAreaElement>(null);
  const [pasted, setPasted] = useState('');
  const [language, setLanguage] = useState<string>(scenario.language);
  const all = addTeams(teams, pasted, language);
  const { least, most } = seatsOf(scenario.parts);
  const problem = seatsProblem(scenario.parts, all.length);
  const languages = [...new Set([...scenario.languages, ...LANGUAGE_CODES])];
  const control = useFieldControl({ name: 'names', label: t('teams.names') });
  const add = (): void => {
    onChange(all);
    setPasted('');
    announce(t('teams.added', { number: all.length - teams.length }));
    field.current?.focus();
  };
  // The form asks the field whether it is all right.
  useEffect(() => field.current?.setCustomValidity(problem ?? ''), [problem]);
  return (
    <Fieldset legend={t('teams.title')}>
      <Stack gap="md">
        <Text>
          {t(most === undefined ? 'teams.need' : 'teams.needExactly', {
            number: most ?? least,
            listed: all.length,
          })}
        </Text>
        <Textarea
          {...control}
          ref={field}
          required={false}
          dir="auto"
          rows={4}
          description={t('teams.namesText')}
          value={pasted}
          onChange={({ currentTarget }) => setPasted(currentTarget.value)}
        />
        <Group align="flex-end">
          <NativeSelect
            name="language"
            label={t('teams.language')}
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
            data={languages.map((tag) => ({ value: tag, label: languageName(tag, code) }))}
          />
          <Button variant="default" disabled={all.length === teams.length} onClick={add}>
            {t('teams.add')}
          </Button>
        </Group>
        {problem !== undefined && all.length > 0 && (
          <Alert color="yellow">
            {t(`teams.${problem}`, { number: problem === 'tooFew' ? least : (most ?? 0) })}
          </Alert>
        )}
        {teams.length > 0 && (
          <TeamsTable scenario={scenario} teams={teams} languages={languages} onChange={onChange} />
        )}
      </Stack>
    </Fieldset>
  );
}
