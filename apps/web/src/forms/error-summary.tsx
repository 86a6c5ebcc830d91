import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useContext, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorWords } from '../i18n/use-error-words.ts';
import { controlId, FormId } from './form-problems.tsx';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  /** Fields and what is wrong with them. */
  readonly problems: readonly { readonly name: string; readonly label: string; readonly words: string }[];
  /** What the server said. */
  readonly failure?: ErrorWords | undefined;
  /** The field it is about. */
  readonly about?: string | undefined;
}

/** All that is wrong with a form, each leading to its field. */
export function ErrorSummary({ ref, problems, failure, about }: Props) {
  const { t } = useTranslation();
  const formId = useContext(FormId);
  if (problems.length === 0 && failure === undefined) return null;
  const lead = (name: string, words: string) => (
    <Anchor
      key={name}
      c="var(--bad)"
      href={`#${controlId(formId, name)}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(controlId(formId, name))?.focus();
      }}
    >
      {words}
    </Anchor>
  );
  const isOfTheWhole = failure !== undefined && about === undefined;
  return (
    <Alert
      ref={ref}
      tabIndex={-1}
      color="red"
      role="alert"
      title={isOfTheWhole ? failure.message : t('problem.title', { count: problems.length || 1 })}
    >
      <Stack gap="xs" align="flex-start">
        {problems.map(({ name, label, words }) => lead(name, t('problem.at', { label, words })))}
        {failure !== undefined && (
          <>
            {about !== undefined && lead(about, failure.message)}
            <Text>{failure.hint}</Text>
          </>
        )}
      </Stack>
    </Alert>
  );
}
