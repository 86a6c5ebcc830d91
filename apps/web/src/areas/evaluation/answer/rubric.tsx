import { Stack, Text, Title } from '@mantine/core';
import { inLanguage, type RatingWork } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ShownWords } from '../../../words/shown-words.tsx';
import { useEvaluationRoom } from '../evaluation-room.ts';
import classes from '../evaluation.module.css';
import { CriterionCard } from './criterion-card.tsx';

/** Every criterion of every expectation that is measured by rating, with all that its anchors say. */
export function Rubric({ work }: { readonly work: RatingWork }) {
  const { t } = useTranslation('evaluation');
  const { code } = useLanguage();
  const { exercise, may } = useEvaluationRoom();
  const { inject, criteria } = work;
  const expectations = inject.expectations.filter(({ id }) =>
    criteria.some(({ expectationId }) => expectationId === id),
  );
  return (
    <section aria-labelledby="rubric">
      <Title order={3} size="h4" id="rubric">
        {t('rubric.title')}
      </Title>
      {may('response:rate') && (
        <Text size="sm" c="dimmed">
          {t('rubric.keys')}
        </Text>
      )}
      <Stack gap="md" mt="sm">
        {expectations.map(({ id, description, isCritical }) => (
          <div key={id}>
            <Text fw={600} mb="xs">
              <ShownWords words={inLanguage(description, code, exercise.scenario.language)} />
              {isCritical && <span className={classes.chip}>{t('rubric.critical')}</span>}
            </Text>
            <Stack gap="md">
              {criteria
                .filter(({ expectationId }) => expectationId === id)
                .map((criterion) => (
                  <CriterionCard key={criterion.criterion} work={work} criterion={criterion} />
                ))}
            </Stack>
          </div>
        ))}
      </Stack>
    </section>
  );
}
