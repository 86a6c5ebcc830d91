import { RSIT_CLASSES } from '@cyberdrill/domain';

/** What a person fills in, by the ids of the fields. */
export type ReportValues = Readonly<Record<string, string>>;

/** A field of a report: one line, several lines, or one of several options. */
export type ReportField =
  | { readonly id: string; readonly type: 'line' | 'lines'; readonly isRequired?: true }
  | { readonly id: string; readonly type: 'choice'; readonly options: readonly string[] };

const YES_NO = ['yes', 'no', 'unknown'] as const;

/**
 * What a CIRT reports of an incident (the fields of NIS2 early warnings and notifications) and of a situation (SITREP). Each is sent
 * as plain text with these headings, so that it reads well in any tool and in any exercise.
 */
export const REPORT_FORMS = {
  incident: [
    { id: 'happened', type: 'lines', isRequired: true },
    { id: 'aware', type: 'line' },
    { id: 'class', type: 'choice', options: RSIT_CLASSES.map(({ code }) => code) },
    { id: 'affected', type: 'lines' },
    { id: 'severity', type: 'choice', options: ['low', 'medium', 'high', 'critical'] },
    { id: 'crossBorder', type: 'choice', options: YES_NO },
    { id: 'countries', type: 'line' },
    { id: 'malicious', type: 'choice', options: YES_NO },
    { id: 'indicators', type: 'lines' },
    { id: 'actions', type: 'lines' },
    { id: 'support', type: 'lines' },
    { id: 'next', type: 'line' },
  ],
  sitrep: [
    { id: 'number', type: 'line' },
    { id: 'period', type: 'line' },
    { id: 'confirmed', type: 'lines', isRequired: true },
    { id: 'assessed', type: 'lines' },
    { id: 'unknown', type: 'lines' },
    { id: 'impact', type: 'lines' },
    { id: 'outlook', type: 'choice', options: ['improving', 'stable', 'worsening'] },
    { id: 'actions', type: 'lines' },
    { id: 'planned', type: 'lines' },
    { id: 'support', type: 'lines' },
    { id: 'media', type: 'lines' },
    { id: 'next', type: 'line' },
  ],
} as const satisfies Readonly<Record<string, readonly ReportField[]>>;

export type ReportName = keyof typeof REPORT_FORMS;

/** How fields are called. */
export interface ReportWords {
  readonly heading: (fieldId: string) => string;
  readonly option: (fieldId: string, option: string) => string;
}

/** A filled-in form as text: a heading and what stands under it, one after the other; what was left empty is left out. */
export function reportBody(form: ReportName, values: ReportValues, words: ReportWords): string {
  return REPORT_FORMS[form]
    .flatMap((field: ReportField) => {
      const value = values[field.id]?.trim() ?? '';
      if (value === '') return [];
      const heading = words.heading(field.id);
      if (field.type === 'choice') return [`${heading}: ${words.option(field.id, value)}`];
      return [field.type === 'line' ? `${heading}: ${value}` : `${heading}\n${value}`];
    })
    .join('\n\n');
}

/** Fields that must be filled in and are not. */
export function missingIn(form: ReportName, values: ReportValues): readonly string[] {
  return REPORT_FORMS[form]
    .filter((field: ReportField) => 'isRequired' in field && (values[field.id]?.trim() ?? '') === '')
    .map(({ id }) => id);
}
