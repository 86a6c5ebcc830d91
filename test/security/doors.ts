import type { WireError } from '@cyberdrill/contracts';
import { isTeamRole, mayRead, OF_ADMINISTRATORS, type Resource } from '@cyberdrill/domain';
import type { Requirement } from '../../apps/server/src/access/requires.ts';
import type { Drill } from '../integration/server/drill-server.ts';
import { MOMENTS, type Moment, type RouteLine } from './access-matrix.ts';
import { headersOf, OTHER_TEAM, OWN_TEAM, type Caller } from './callers.ts';

/** Codes that tell that a caller is turned away at a door. */
const TURNED_AWAY = [
  'TOKEN_MISSING',
  'TOKEN_UNKNOWN',
  'SIGN_IN_REQUIRED',
  'FACTOR_REQUIRED',
  'NDA_REQUIRED',
  'NOT_PERMITTED',
  'EXERCISE_UNKNOWN',
  'REPORT_NOT_YET',
];

/** What a route may ask for beside resources. */
const WORDS = ['nothing', 'session', 'account', 'admin', 'access'] as const satisfies readonly Requirement[];

/** A requirement in the form of a line: one resource without its brackets. */
export function inShort(requirement: Requirement | Resource | undefined): unknown {
  return Array.isArray(requirement) && requirement.length === 1 ? requirement[0] : requirement;
}

/** The addresses at which a route is tried: for each of the teams, where the address names one. */
export function addressesOf({ route }: RouteLine, { exerciseId }: Drill): readonly Address[] {
  const [method = '', path = ''] = route.split(' ');
  return (path.includes(':teamId') ? [OWN_TEAM, OTHER_TEAM] : [undefined]).map((teamId) => ({
    method,
    teamId,
    path: path
      .replace(':exerciseId', exerciseId)
      .replace(':sha256', 'a'.repeat(64))
      .replace(':teamId', teamId ?? '')
      .replace(/:\w+/g, 'there-is-none'),
  }));
}

/** A route as it is asked for. */
export interface Address {
  readonly method: string;
  readonly path: string;
  /** The team that the address names. */
  readonly teamId: string | undefined;
}

/** What a door must say to a caller: the code of the refusal, or `in`. */
export function expectedAt(line: RouteLine, caller: Caller, { teamId }: Address, moment: Moment): string {
  if (line.isForPeople === true && isLetIn(line, caller) && !caller.isPerson) return 'SIGN_IN_REQUIRED';
  if (!isLetIn(line, caller)) return refusalFor(caller, line.route.includes(':exerciseId'));
  const held = resourcesOf(line).filter(
    (resource) => caller.role !== undefined && mayRead(caller.role, resource),
  );
  const isOfOtherTeam = isTeamRole(caller.role ?? 'director') && teamId === OTHER_TEAM;
  if (isOfOtherTeam && held.length > 0) return 'NOT_PERMITTED';
  const { notYet } = line;
  const isOpen = notYet === undefined || held.some((resource) => isReached(notYet.opens[resource], moment));
  return isOpen ? 'in' : notYet.code;
}

/** What a door says to a caller: the code of the refusal, or `in` when it lets him in, whatever it thinks of an empty request. */
export async function answerAt(url: string, { method, path }: Address, caller: Caller): Promise<string> {
  const response = await fetch(`${url}${path}`, { method, headers: headersOf(caller) });
  const code = await codeOf(response);
  // A door that is out of order, or has had enough, says nothing about who is let in.
  if (response.status === 429 || response.status >= 500) return code;
  // Who has let somebody in to his own factors may still ask for one; only those doors are not of an exercise.
  if (code === 'FACTOR_REQUIRED' && path.includes('/account/')) return 'in';
  return TURNED_AWAY.includes(code) ? code : 'in';
}

/** How each caller who is not let in is turned away; who has a right to one exercise is not told whether there is another. */
export function refusalFor({ standing, isPerson }: Caller, isOfExercise: boolean): string {
  if (standing === 'nobody') return 'TOKEN_MISSING';
  if (standing === 'signed out') return 'SIGN_IN_REQUIRED';
  // A key that is ended is worth nothing; a person whose part has ended is still somebody.
  if (standing === 'unknown' || (standing === 'revoked' && !isPerson)) return 'TOKEN_UNKNOWN';
  const isElsewhere =
    standing === 'of another exercise' ||
    standing === 'revoked' ||
    (standing === 'administrator' && isPerson);
  return isOfExercise && isElsewhere ? 'EXERCISE_UNKNOWN' : 'NOT_PERMITTED';
}

/** The code of an answer over HTTP; `ok` for one that is no refusal. */
export async function codeOf(response: Response): Promise<string> {
  const text = await response.text();
  if (response.ok) return 'ok';
  return (JSON.parse(text) as { readonly error: WireError }).error.code;
}

function isLetIn({ needs }: RouteLine, { standing, role, isPerson }: Caller): boolean {
  if (needs === 'nothing') return true;
  if (needs === 'session' || needs === 'account') return isPerson;
  if (standing === 'administrator') return needs === 'admin' || isForAdministrators(needs);
  if (needs === 'admin') return false;
  if (standing !== 'of the exercise' || role === undefined) return false;
  return needs === 'access' || resources(needs).some((resource) => mayRead(role, resource));
}

/** What administrators may use of every exercise, without a role in it. */
function isForAdministrators(needs: RouteLine['needs']): boolean {
  return !isWord(needs) && resources(needs).some((resource) => OF_ADMINISTRATORS.includes(resource));
}

function resourcesOf({ needs }: RouteLine): readonly Resource[] {
  return isWord(needs) ? [] : resources(needs);
}

function isWord(needs: RouteLine['needs']): needs is Exclude<Requirement, readonly Resource[]> {
  return WORDS.some((word) => word === needs);
}

function resources(needs: Resource | readonly Resource[]): readonly Resource[] {
  return typeof needs === 'string' ? [needs] : needs;
}

function isReached(opens: Moment | undefined, moment: Moment): boolean {
  return opens === undefined || MOMENTS.indexOf(moment) >= MOMENTS.indexOf(opens);
}
