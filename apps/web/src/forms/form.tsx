import { Button, Group, Stack } from '@mantine/core';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asRequestError, type RequestError } from '../api/request-error.ts';
import { useErrorWords } from '../i18n/use-error-words.ts';
import { ErrorSummary } from './error-summary.tsx';
import classes from './form.module.css';
import { problemsIn, type FieldProblem } from './field-problems.ts';
import { FormId, FormProblems } from './form-problems.tsx';

/** What was filled in, by the fields' names; a box that is not ticked is absent. */
export type Values<Name extends string> = { readonly [N in Name]?: string };

interface Props<Name extends string> {
  /** What the button says: the thing that is done. */
  readonly submit: string;
  /** Does it. What it throws is told above the form, and at a field where it is about one. */
  readonly onSubmit: (values: Values<Name>) => Promise<unknown>;
  /** Which field an error of the server is about. */
  readonly fieldOf?: (error: RequestError) => Name | undefined;
  /** Stands beside the button. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A form that is checked when it is sent, never while it is filled in. What is wrong stands above it, takes the focus and leads
 * to the fields; each field says its own. Nothing that was typed is lost.
 */
export function Form<Name extends string>({ submit, onSubmit, fieldOf, beside, children }: Props<Name>) {
  const { t } = useTranslation();
  const tellError = useErrorWords();
  const id = useId();
  const summary = useRef<HTMLDivElement>(null);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [failure, setFailure] = useState<RequestError>();
  const [isSending, setIsSending] = useState(false);

  const send = async (form: HTMLFormElement) => {
    const found = problemsIn(form);
    setProblems(found);
    setFailure(undefined);
    if (found.length > 0) return focusSoon(summary);
    setIsSending(true);
    try {
      // Only text fields are drawn here, and a ticked box says "on".
      await onSubmit(Object.fromEntries(new FormData(form)) as Values<Name>);
    } catch (error) {
      setFailure(asRequestError(error));
      focusSoon(summary);
    } finally {
      setIsSending(false);
    }
  };
  const onFormSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isSending) void send(event.currentTarget);
  };

  const words = problems.map(({ name, label, problem, limit = 0 }) => ({
    name,
    label,
    words: t(`problem.${problem}`, { limit }),
  }));
  const about = failure === undefined ? undefined : fieldOf?.(failure);
  const told = failure === undefined ? undefined : tellError(failure);
  const byField = Object.fromEntries([
    ...words.map((problem) => [problem.name, problem.words] as const),
    ...(about === undefined || told === undefined ? [] : [[about, told.message] as const]),
  ]);
  return (
    <FormId value={id}>
      <FormProblems value={byField}>
        <form className={classes.form} noValidate onSubmit={onFormSubmit} aria-busy={isSending}>
          <Stack gap="lg">
            <ErrorSummary ref={summary} problems={words} failure={told} about={about} />
            {children}
            <Group gap="lg">
              <Button type="submit" loading={isSending}>
                {submit}
              </Button>
              {beside}
            </Group>
          </Stack>
        </form>
      </FormProblems>
    </FormId>
  );
}

/** After the summary has been drawn. */
function focusSoon(element: { readonly current: HTMLElement | null }): void {
  requestAnimationFrame(() => element.current?.focus());
}
