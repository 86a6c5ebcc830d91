/** What is wrong with a field; each has its words in the catalogue. */
export type Problem = 'required' | 'email' | 'tooShort' | 'tooLong' | 'range' | 'other';

/** A control that the browser checks by its attributes: `required`, `type="email"`, `minLength` … */
type Control = Pick<HTMLInputElement, 'name' | 'validity' | 'minLength' | 'maxLength' | 'labels'>;

export interface FieldProblem {
  readonly name: string;
  /** What the field is called on the page. */
  readonly label: string;
  readonly problem: Problem;
  /** The limit that was passed, for `tooShort` and `tooLong`. */
  readonly limit?: number;
}

/** What is wrong with the fields of a form, in their order; the browser's own checks, told in our words. */
export function problemsIn(form: Pick<HTMLFormElement, 'elements'>): readonly FieldProblem[] {
  return [...form.elements].filter(isControl).flatMap((control) => problemOf(control) ?? []);
}

function isControl(element: Element): element is Element & Control {
  return 'validity' in element && 'name' in element && element.name !== '';
}

function problemOf({ name, validity, minLength, maxLength, labels }: Control): FieldProblem | undefined {
  if (validity.valid) return undefined;
  const field = { name, label: labels?.[0]?.textContent ?? name };
  if (validity.valueMissing) return { ...field, problem: 'required' };
  if (validity.typeMismatch) return { ...field, problem: 'email' };
  if (validity.tooShort) return { ...field, problem: 'tooShort', limit: minLength };
  if (validity.tooLong) return { ...field, problem: 'tooLong', limit: maxLength };
  const isOutside =
    validity.rangeUnderflow || validity.rangeOverflow || validity.stepMismatch || validity.badInput;
  return { ...field, problem: isOutside ? 'range' : 'other' };
}
