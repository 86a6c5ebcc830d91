import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import { DEFAULT_SETTINGS, DIMENSIONS, type Scenario } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../forms/number-field.tsx';
import { SelectField } from '../../../forms/select-field.tsx';
import { ShortFields } from '../../../forms/short-fields.tsx';

const SCORING = ['banded', 'private', 'leaderboard', 'none'] as const;
const LATE = ['release', 'hold'] as const;
const TLP = ['enforce', 'test'] as const;
const RATES = [0.5, 1, 1.5, 2, 4];

/** How the exercise is played and scored, each choice with what it means; what nobody touches is as most exercises have it. */
export function SettingsFields({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('workshop');
  return (
    <>
      <Fieldset legend={t('settings.play')}>
        <Stack gap="md">
          <SelectField
            name="initialRate"
            label={t('settings.rate')}
            defaultValue={String(DEFAULT_SETTINGS.initialRate)}
            options={RATES.map((rate) => ({
              value: String(rate),
              label: rate === 1 ? t('settings.realTime') : t('settings.times', { rate }),
            }))}
          />
          <SelectField
            name="latePolicy"
            label={t('settings.late')}
            defaultValue={DEFAULT_SETTINGS.latePolicy}
            options={LATE.map((value) => ({ value, label: t(`settings.latePolicy.${value}`) }))}
          />
          <SelectField
            name="tlpHandling"
            label={t('settings.tlp')}
            defaultValue={scenario.tlpHandling ?? DEFAULT_SETTINGS.tlpHandling}
            options={TLP.map((value) => ({ value, label: t(`settings.tlpHandling.${value}`) }))}
          />
          <Checkbox
            name="isTraining"
            label={t('settings.training')}
            description={t('settings.trainingText')}
          />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('settings.scoring')}>
        <Stack gap="md">
          <SelectField
            name="scoringMode"
            label={t('settings.scoringMode')}
            defaultValue={DEFAULT_SETTINGS.scoringMode}
            options={SCORING.map((value) => ({ value, label: t(`settings.mode.${value}`) }))}
          />
          <details>
            <summary>{t('settings.weights')}</summary>
            <Stack gap="sm" mt="sm">
              <Text size="sm">{t('settings.weightsText')}</Text>
              <ShortFields>
                {DIMENSIONS.map((dimension) => (
                  <NumberField
                    key={dimension}
                    name={`weight${dimension}`}
                    label={t(`dimension.${dimension}`)}
                    min={0}
                    max={100}
                    defaultValue={DEFAULT_SETTINGS.dimensionWeights[dimension]}
                  />
                ))}
              </ShortFields>
            </Stack>
          </details>
        </Stack>
      </Fieldset>
    </>
  );
}
