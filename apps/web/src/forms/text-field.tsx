import { TextInput } from '@mantine/core';
import { useContext, type HTMLInputAutoCompleteAttribute, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { controlId, FormId, useFieldProblem } from './form-problems.tsx';

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** What helps to fill it in; stands between label and field, where it is read first. */
  readonly description?: ReactNode;
  /** Left out: must be filled in. What may be left empty says so. */
  readonly isOptional?: boolean;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly defaultValue?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

interface Props extends FieldProps {
  readonly type?: 'text' | 'email';
  /** `code`: read from left to right, and no keyboard helps with its spelling. */
  readonly content?: 'words' | 'code';
  readonly inputMode?: 'text' | 'numeric';
  /** What may be typed, as a regular expression for the whole of it. */
  readonly pattern?: string;
}

/** What all fields of one line have: an id to lead to, and an error that belongs to them. */
export function useFieldControl({
  name,
  label,
  isOptional = false,
}: Pick<FieldProps, 'name' | 'label' | 'isOptional'>) {
  const { t } = useTranslation();
  const problem = useFieldProblem(name);
  return {
    id: controlId(useContext(FormId), name),
    name,
    label: isOptional ? t('problem.optional', { label }) : label,
    required: !isOptional,
    withAsterisk: false,
    ...(problem === undefined ? {} : { error: problem }),
  };
}

/** One line of text. */
export function TextField({ type = 'text', content = 'words', isOptional, name, label, ...more }: Props) {
  const control = useFieldControl({ name, label, ...(isOptional === undefined ? {} : { isOptional }) });
  const asCode = { dir: 'ltr', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const;
  const isCode = content === 'code' || type === 'email';
  return <TextInput type={type} {...(isCode ? asCode : { dir: 'auto' })} {...control} {...more} />;
}
