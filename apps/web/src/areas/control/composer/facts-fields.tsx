import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import {
  AD_HOC_KINDS,
  CHANNELS,
  EXCON_ROLE,
  TLP_LABELS,
  type Channel,
  type ExerciseState,
  type Tlp,
} from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import type { Names } from '../names/use-names.ts';
import classes from './composer.module.css';
import type { InjectDraft } from './draft.ts';

interface Props {
  readonly draft: InjectDraft;
  readonly exercise: Pick<ExerciseState, 'scenario' | 'teams'>;
  readonly names: Names;
  readonly onChange: (change: Partial<InjectDraft>) => void;
}

const FREE_FORMS = ['none', 'optional', 'required'] as const;

/** Whom it comes from and goes to, how it may be shared, and what is asked. */
export function FactsFields({ draft, exercise, names, onChange }: Props) {
  const { t } = useTranslation(['msel', 'control']);
  const { scenario, teams } = exercise;
  const roles = [EXCON_ROLE, ...scenario.roles.map(({ id }) => id).filter((id) => id !== EXCON_ROLE)];
  return (
    <Stack gap="sm">
      <div className={classes.pair}>
        <NativeSelect
          label={t('composer.kind')}
          value={draft.kind}
          data={AD_HOC_KINDS.map((value) => ({ value, label: t(`composer.kinds.${value}`) }))}
          onChange={({ currentTarget: { value } }) => onChange({ kind: value as InjectDraft['kind'] })}
        />
        <NativeSelect
          label={t('composer.channel')}
          value={draft.channel}
          data={CHANNELS.map((value) => ({ value, label: t(`control:channel.${value}`) }))}
          onChange={({ currentTarget: { value } }) => onChange({ channel: value as Channel })}
        />
        <NativeSelect
          label={t('composer.from')}
          value={draft.from}
          data={roles.map((value) => ({ value, label: names.party(`role:${value}`) }))}
          onChange={({ currentTarget: { value } }) => onChange({ from: value })}
        />
        <NativeSelect
          label="TLP"
          dir="ltr"
          value={draft.tlp}
          data={[...TLP_LABELS]}
          onChange={({ currentTarget: { value } }) => onChange({ tlp: value as Tlp })}
        />
      </div>
      <details className={classes.details}>
        <summary>
          {t('composer.to')}:{' '}
          {draft.teamIds.length === 0 ? t('composer.allTeams') : draft.teamIds.map(names.team).join(', ')}
        </summary>
        <Checkbox.Group
          label={t('composer.toSome')}
          value={[...draft.teamIds]}
          onChange={(teamIds) => onChange({ teamIds })}
        >
          <Stack gap="xs" mt="xs">
            {teams.map(({ id, name }) => (
              <Checkbox key={id} size="xs" value={id} label={<bdi>{name}</bdi>} />
            ))}
          </Stack>
        </Checkbox.Group>
      </details>
      <Checkbox
        size="sm"
        label={t('composer.acknowledge')}
        checked={draft.acknowledge}
        onChange={({ currentTarget: { checked } }) => onChange({ acknowledge: checked })}
      />
      {draft.kind === 'inject' && (
        <div className={classes.pair}>
          <NativeSelect
            label={t('composer.freeForm')}
            value={draft.freeForm}
            data={FREE_FORMS.map((value) => ({ value, label: t(`composer.freeForms.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              onChange({ freeForm: value as InjectDraft['freeForm'] })
            }
          />
          <TextInput
            label={t('composer.deadline')}
            dir="ltr"
            inputMode="numeric"
            value={draft.deadline}
            onChange={({ currentTarget: { value } }) => onChange({ deadline: value })}
          />
        </div>
      )}
    </Stack>
  );
}
