import type { OwnSession, SessionState } from '@cyberdrill/contracts';
import { queryOptions } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.ts';
import { asRequestError } from '../api/request-error.ts';
import { emptyOwnDatabases } from '../browser/own-databases.ts';
import { get, remove } from '../api/request.ts';
import { forgetSession, keepSession, keptSession } from './kept-session.ts';

/** Who is signed in with this browser; the answer to it is no error, whoever asks. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => askForSession(signal),
  staleTime: 60_000,
});

/** Without a line, it is who was signed in when there was one. */
async function askForSession(signal: AbortSignal): Promise<SessionState> {
  try {
    const state = await get<SessionState>('/session', signal);
    keepSession(state);
    return state;
  } catch (error) {
    const known = asRequestError(error).code === 'UNREACHABLE' ? keptSession() : undefined;
    if (known === undefined) throw error;
    return known;
  }
}

/** A sign-in or a factor has led to this session. What was asked for by another person is forgotten. */
export function enterSession(session: OwnSession): void {
  const before = queryClient.getQueryData(sessionQuery.queryKey);
  const { accountId } = session.account;
  if (before?.isSignedIn !== true || before.session.account.accountId !== accountId) forgetAnswers();
  const state: SessionState = { isSignedIn: true, session };
  keepSession(state);
  queryClient.setQueryData(sessionQuery.queryKey, state);
}

/** Signs out here. The page is loaded anew, so that nothing of this person stays in it: devices are shared in a drill. */
export async function signOut(): Promise<void> {
  await remove('/session');
  forgetSession();
  await emptyOwnDatabases();
  location.assign('/sign-in');
}

/** All answers but that about the session itself, which what is shown at the moment listens to. */
function forgetAnswers(): void {
  const [own] = sessionQuery.queryKey;
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== own });
}
