import { useTranslation } from 'react-i18next';
import type { AnswerProblem } from './answer-problems.ts';

/** Tells what is wrong with a field, in the person's language. */
export function useProblemWords(): (problem: AnswerProblem) => string {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  return (told) => {
    switch (told.problem) {
      case 'required':
        return common('problem.required');
      case 'tooLong':
        return common('problem.tooLong', { limit: told.limit });
      case 'other':
        return common('problem.other');
      case 'number':
      case 'twice':
        return t(`answer.problem.${told.problem}`);
      case 'below':
      case 'above':
      case 'tooMany':
        return t(`answer.problem.${told.problem}`, { limit: told.limit });
      case 'ioc':
      case 'defanged':
      case 'technique':
        return t(`answer.problem.${told.problem}`, { value: told.value });
    }
  };
}
