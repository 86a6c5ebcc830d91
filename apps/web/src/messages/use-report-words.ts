import { RSIT_CLASSES } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportName, ReportWords } from './report-forms.ts';

/** How the fields of a form are called in the reader's language; classes of the taxonomy keep the names that all CIRTs know. */
export function useReportWords(form: ReportName): ReportWords {
  const { t } = useTranslation('messages');
  return useMemo(() => {
    // Which keys there are follows from the form: a test holds the catalogue to it.
    const say = t as (key: string) => string;
    return {
      heading: (fieldId) => say(`report.${form}.${fieldId}`),
      option: (fieldId, option) =>
        fieldId === 'class'
          ? (RSIT_CLASSES.find(({ code }) => code === option)?.name ?? option)
          : say(`report.option.${option}`),
    };
  }, [form, t]);
}
