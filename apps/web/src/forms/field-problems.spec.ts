import { describe, expect, it } from '@jest/globals';
import { problemsIn } from './field-problems.ts';

/** A control as a browser shows it, with what its own checks have found. */
function control(
  name: string,
  found: Partial<ValidityState>,
  limits: Partial<HTMLInputElement> = {},
): Element {
  const isValid = Object.keys(found).length === 0;
  const labels = [{ textContent: `The ${name}` }] as unknown as NodeListOf<HTMLLabelElement>;
  return {
    name,
    labels,
    validity: { valid: isValid, ...found },
    minLength: -1,
    maxLength: -1,
    ...limits,
  } as Element;
}

function problemsOf(...controls: readonly Element[]): ReturnType<typeof problemsIn> {
  return problemsIn({ elements: controls as unknown as HTMLFormControlsCollection });
}

describe('problemsIn', () => {
  it('tells one problem a field, in the order of the form, and leaves good fields alone', () => {
    expect(
      problemsOf(
        control('name', { valueMissing: true }),
        control('seat', {}),
        control('email', { typeMismatch: true }),
        control('password', { tooShort: true }, { minLength: 8 }),
        control('note', { tooLong: true }, { maxLength: 60 }),
        control('seats', { rangeOverflow: true }),
        control('code', { patternMismatch: true }),
      ),
    ).toEqual([
      { name: 'name', label: 'The name', problem: 'required' },
      { name: 'email', label: 'The email', problem: 'email' },
      { name: 'password', label: 'The password', problem: 'tooShort', limit: 8 },
      { name: 'note', label: 'The note', problem: 'tooLong', limit: 60 },
      { name: 'seats', label: 'The seats', problem: 'range' },
      { name: 'code', label: 'The code', problem: 'other' },
    ]);
  });

  it('passes over what has no name, such as buttons', () => {
    expect(problemsOf(control('', { valueMissing: true }))).toEqual([]);
  });
});
