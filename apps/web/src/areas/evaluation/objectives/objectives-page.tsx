import { Text, Title } from '@mantine/core';
import { inLanguage } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ShownWords } from '../../../words/shown-words.tsx';
import { useEvaluationRoom } from '../evaluation-room.ts';
import classes from '../evaluation.module.css';
import { StepTitle } from '../step-title.tsx';
import { ObjectiveForm } from './objective-form.tsx';
import { ObjectiveHistory } from './objective-history.tsx';

/** Objectives, what was rated for each, and the form by which one more rating is stored. */
export function ObjectivesPage() {
  const { t } = useTranslation('evaluation');
  const { code } = useLanguage();
  const { exercise, may, isBlind, areLocked } = useEvaluationRoom();
  const { objectives, language } = exercise.scenario;
  if (objectives.length === 0)
    return (
      <>
        <StepTitle>{t('objectives.none')}</StepTitle>
        <Text>{t('objectives.noneText')}</Text>
      </>
    );
  return (
    <>
      <StepTitle>{t('objectives.title')}</StepTitle>
      <Text mb="md">
        {t('objectives.intro')}
        {isBlind && !areLocked && ` ${t('objectives.withheld')}`}
      </Text>
      <div className={classes.answer}>
        <div className={classes.read}>
          {objectives.map((objective) => (
            <section
              key={objective.id}
              className={classes.part}
              aria-labelledby={`objective-${objective.id}`}
            >
              <Title order={3} size="h4" id={`objective-${objective.id}`}>
                <ShownWords words={inLanguage(objective.title, code, language)} />
              </Title>
              <Text c="dimmed" mb="xs">
                {t(`objectives.aim.${objective.aim}`)}
              </Text>
              <ObjectiveHistory objectiveId={objective.id} />
            </section>
          ))}
        </div>
        {may('objective:rate') && <ObjectiveForm />}
      </div>
    </>
  );
}
