import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { REPORT_FORMS, type ReportField, type ReportName } from './report-forms.ts';

const words = JSON.parse(
  readFileSync(new URL('../../locales/en/messages.json', import.meta.url), 'utf8'),
) as { readonly report: Readonly<Record<string, Readonly<Record<string, string>>>> };

describe.each(Object.keys(REPORT_FORMS) as ReportName[])('the form %s', (form) => {
  const fields: readonly ReportField[] = REPORT_FORMS[form];

  it('has a word for every field, and for every option but the classes of the taxonomy', () => {
    expect(Object.keys(words.report[form] ?? {})).toEqual(
      expect.arrayContaining(['title', 'subject', ...fields.map(({ id }) => id)]),
    );
    const options = fields.flatMap((field) =>
      field.type === 'choice' && field.id !== 'class' ? field.options : [],
    );
    expect(Object.keys(words.report['option'] ?? {})).toEqual(expect.arrayContaining([...options]));
  });
});
