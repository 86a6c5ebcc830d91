import { SESSION_COOKIE } from '@cyberdrill/contracts';
import { isLanguageTag } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { parseCookie } from 'cookie';
import type { Credential } from './socket-access.ts';

/** Longer than any token, and any id, that there can be. */
const LONGEST = 512;

/** What a socket has said when it connected. */
export interface ReadHandshake {
  readonly credential: Credential;
  /** Place of the last stream entry the client holds. */
  readonly after: number;
  /** The language in which a team's reader wants the scenario's words; left out: the team's own. */
  readonly language?: string;
  /** The views that the client can read; left out: whichever there is. */
  readonly views?: readonly string[];
}

/**
 * Reads what a socket says when it connects: a token, or which exercise it is about, for its browser's session to open. `after`
 * left out means 0.
 * @param cookie the `Cookie` header of its first request
 * @throws AppError TOKEN_MISSING, SIGN_IN_REQUIRED, REQUEST_INVALID
 */
export function readHandshake(auth: unknown, cookie: string | undefined): ReadHandshake {
  const said = (typeof auth === 'object' && auth !== null ? auth : {}) as Record<string, unknown>;
  const credential = credentialIn(said, cookie);
  const { after = 0 } = said;
  if (!Number.isSafeInteger(after) || (after as number) < 0)
    throw invalid('auth.after must be a whole number from 0');
  return { credential, after: after as number, ...languageIn(said), ...viewsIn(said) };
}

function languageIn({ language }: Readonly<Record<string, unknown>>): Pick<ReadHandshake, 'language'> {
  if (language === undefined) return {};
  if (!isLanguageTag(language)) throw invalid('auth.language must be a language tag such as "ar"');
  return { language };
}

function viewsIn({ views }: Readonly<Record<string, unknown>>): Pick<ReadHandshake, 'views'> {
  if (views === undefined) return {};
  if (!Array.isArray(views) || !views.every(isText)) throw invalid('auth.views must be a list of views');
  return { views };
}

/** A token counts before a cookie: who shows one means it. */
function credentialIn(said: Readonly<Record<string, unknown>>, cookie: string | undefined): Credential {
  const { token, exerciseId } = said;
  if (token !== undefined && token !== '') {
    if (!isText(token)) throw invalid('auth.token must be a token');
    return { token };
  }
  if (exerciseId === undefined || exerciseId === '') throw new AppError('TOKEN_MISSING');
  if (!isText(exerciseId)) throw invalid('auth.exerciseId must be an id');
  const sessionToken = cookie === undefined ? undefined : parseCookie(cookie)[SESSION_COOKIE];
  if (sessionToken === undefined || !isText(sessionToken) || sessionToken === '')
    throw new AppError('SIGN_IN_REQUIRED');
  return { sessionToken, exerciseId };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

function invalid(problem: string): AppError {
  return new AppError('REQUEST_INVALID', { problem });
}
