import { NativeSelect } from '@mantine/core';
import { useFieldControl } from './text-field.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly defaultValue?: string;
  readonly onChange?: (value: string) => void;
}

/** One of several, by the system's own list: it works with every keyboard and screen reader there is. */
export function SelectField({ name, label, options, defaultValue, onChange }: Props) {
  const control = useFieldControl({ name, label });
  return (
    <NativeSelect
      {...control}
      data={[...options]}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(onChange === undefined ? {} : { onChange: ({ currentTarget }) => onChange(currentTarget.value) })}
    />
  );
}
