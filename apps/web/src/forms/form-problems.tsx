import { createContext, useContext } from 'react';

/** What is wrong with the fields of the form around, in words, by the fields' names. */
export const FormProblems = createContext<Readonly<Record<string, string>>>({});

/** What is wrong with one field; `undefined` when nothing is. */
export function useFieldProblem(name: string): string | undefined {
  return useContext(FormProblems)[name];
}

/** The id of a field's control, for whatever leads to it. */
export function controlId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** The id of the form around, which its fields' ids begin with. */
export const FormId = createContext('form');
