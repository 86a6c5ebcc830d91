import type { ErrorDetails } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import type { RequestError } from '../api/request-error.ts';

/** An error in words: what is wrong, and what to do. */
export interface ErrorWords {
  readonly message: string;
  readonly hint: string;
}

/** Tells an error in the language of the interface; one that has no words there, in those of the server. */
export function useErrorWords(): (
  error: Pick<RequestError, 'code' | 'message' | 'hint' | 'details'>,
) => ErrorWords {
  const { t, i18n } = useTranslation();
  // Which codes have words is only known when one comes.
  const say = t as (key: string, details: ErrorDetails) => string;
  return ({ code, message, hint, details }) =>
    i18n.exists(`errors.${code}.message`)
      ? { message: say(`errors.${code}.message`, details), hint: say(`errors.${code}.hint`, details) }
      : { message, hint };
}
