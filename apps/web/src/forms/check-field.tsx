import { Checkbox } from '@mantine/core';
import { useContext } from 'react';
import { controlId, FormId, useFieldProblem } from './form-problems.tsx';

/** A box that must be ticked. */
export function CheckField({ name, label }: { readonly name: string; readonly label: string }) {
  const problem = useFieldProblem(name);
  return (
    <Checkbox
      id={controlId(useContext(FormId), name)}
      name={name}
      label={label}
      required
      {...(problem === undefined ? {} : { error: problem })}
    />
  );
}
