import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { controlId, FormId } from '../forms/form-problems.tsx';
import { REPORT_FORMS, type ReportField, type ReportName, type ReportValues } from './report-forms.ts';
import { useReportWords } from './use-report-words.ts';

interface Props {
  readonly size: 'xs' | 'sm';
  readonly form: ReportName;
  readonly values: ReportValues;
  readonly onChange: (values: ReportValues) => void;
  /** Fields that must be filled in and are not. */
  readonly missing: readonly string[];
}

/** The fields of an incident report or a SITREP; what stays empty is left out of the report. */
export function ReportFields({ size, form, values, onChange, missing }: Props) {
  const { t } = useTranslation('messages');
  const { t: common } = useTranslation();
  const formId = useContext(FormId);
  const words = useReportWords(form);
  return REPORT_FORMS[form].map((field: ReportField) => {
    const isRequired = field.type !== 'choice' && field.isRequired === true;
    const heading = words.heading(field.id);
    const control = {
      size,
      id: controlId(formId, field.id),
      label: isRequired ? heading : common('problem.optional', { label: heading }),
      value: values[field.id] ?? '',
      error: missing.includes(field.id) ? t('problem.empty') : undefined,
      onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
        onChange({ ...values, [field.id]: currentTarget.value }),
    };
    if (field.type === 'choice') {
      const data = field.options.map((option) => ({ value: option, label: words.option(field.id, option) }));
      return (
        <NativeSelect
          key={field.id}
          {...control}
          data={[{ value: '', label: t('compose.choose') }, ...data]}
        />
      );
    }
    if (field.type === 'line') return <TextInput key={field.id} dir="auto" maxLength={300} {...control} />;
    return <Textarea key={field.id} dir="auto" rows={3} resize="vertical" maxLength={5_000} {...control} />;
  });
}
