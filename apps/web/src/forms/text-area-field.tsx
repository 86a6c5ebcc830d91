import { Textarea } from '@mantine/core';
import { useFieldControl, type FieldProps } from './text-field.tsx';

interface Props extends Omit<FieldProps, 'autoComplete'> {
  readonly rows?: number;
  /** Is told what stands in the field after each change, to keep it. */
  readonly onType?: (text: string) => void;
}

/** Several lines of words. */
export function TextAreaField({ name, label, isOptional, onType, rows = 3, ...more }: Props) {
  const control = useFieldControl({ name, label, ...(isOptional === undefined ? {} : { isOptional }) });
  return (
    <Textarea
      dir="auto"
      rows={rows}
      {...control}
      {...more}
      {...(onType === undefined ? {} : { onChange: ({ currentTarget }) => onType(currentTarget.value) })}
    />
  );
}
