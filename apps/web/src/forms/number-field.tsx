import { TextInput } from '@mantine/core';
import { useFieldControl } from './text-field.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly defaultValue: number;
}

/** A whole number within limits. */
export function NumberField({ name, label, ...limits }: Props) {
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      dir="ltr"
      step={1}
      {...useFieldControl({ name, label })}
      {...limits}
    />
  );
}
