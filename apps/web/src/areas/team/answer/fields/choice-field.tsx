import type { ShownText } from '@cyberdrill/domain';
import { ShownWords } from '../../../../words/shown-words.tsx';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import classes from './fields.module.css';

interface Props {
  readonly field: FieldProps;
  readonly options: readonly { readonly id: string; readonly label: ShownText }[];
  readonly isMultiple: boolean;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** One or more of several options. */
export function ChoiceField({ field, options, isMultiple, chosen, onChange }: Props) {
  const change = (id: string, isOn: boolean) => {
    if (!isMultiple) return onChange([id]);
    // In the order of the form, whatever was ticked first.
    onChange(options.map((each) => each.id).filter((each) => (each === id ? isOn : chosen.includes(each))));
  };
  return (
    <FieldFrame field={field} isGroup>
      {options.map(({ id, label }, index) => (
        <label key={id} className={classes.option}>
          <input
            type={isMultiple ? 'checkbox' : 'radio'}
            id={index === 0 ? field.id : undefined}
            name={field.id}
            checked={chosen.includes(id)}
            onChange={(event) => change(id, event.target.checked)}
          />
          <ShownWords words={label} />
        </label>
      ))}
    </FieldFrame>
  );
}
