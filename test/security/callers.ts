import type { GrantedKey, KeyRequest, PersonView } from '@cyberdrill/contracts';
import { DRILL_ROLES, isTeamRole, type DrillRole } from '@cyberdrill/domain';
import type { PeopleOf, PersonMade } from '../integration/people/people-of.ts';
import { Device } from '../integration/server/device.ts';
import { ADMIN_TOKEN, type Drill } from '../integration/server/drill-server.ts';

/** How somebody shows who he is: what his requests carry, and how his devices connect. */
export interface Credential {
  readonly headers: Readonly<Record<string, string>>;
  /**
   * @param exerciseId the exercise that is asked for, by who can ask for one
   * @param extraHeaders headers that the connection carries beside its own
   */
  device(url: string, exerciseId: string, extraHeaders: Readonly<Record<string, string>>): Device;
}

/** A way in: makes what somebody with a role in a drill shows; and takes the role away again. */
export interface Way<C extends Credential = Credential> {
  readonly name: string;
  /** People are somebody, and look after their accounts; the holder of a key is nobody in particular. */
  readonly isPerson: boolean;
  credential(drill: Drill, role: DrillRole): Promise<C>;
  revoke(drill: Drill, credential: C): Promise<void>;
}

/** Where a caller stands to the exercise whose doors are tried. */
export type Standing =
  | 'nobody'
  | 'unknown'
  | 'signed out'
  | 'revoked'
  | 'administrator'
  | 'of another exercise'
  | 'of the exercise';

/** Whoever may come to a door. */
export interface Caller {
  readonly name: string;
  readonly standing: Standing;
  /** Absent for those who have none in any exercise. */
  readonly role?: DrillRole;
  readonly isPerson: boolean;
  readonly credential: Credential;
}

/** The team that callers of roles with a team belong to. */
export const OWN_TEAM = 'a';
export const OTHER_TEAM = 'b';

interface KeyCredential extends Credential {
  readonly token: string;
}

/** By a key to the exercise. */
export const BY_KEY: Way<KeyCredential> = {
  name: 'key',
  isPerson: false,
  credential: async (drill, role) => bearer(await furtherKey(drill, keyFor(role))),
  revoke: (drill, { token }) => drill.server.revoke(token),
};

interface SessionCredential extends Credential {
  readonly accountId: string;
}

/** By a session of somebody who takes part in the exercise; he stays signed in when his part has ended. */
export class BySession implements Way<SessionCredential> {
  readonly name = 'session';
  readonly isPerson = true;
  private readonly people: PeopleOf;

  constructor(people: PeopleOf) {
    this.people = people;
  }

  async credential(drill: Drill, role: DrillRole): Promise<SessionCredential> {
    return cookie(await this.people.member(drill, role, teamFor(role)));
  }

  async revoke(drill: Drill, { accountId }: SessionCredential): Promise<void> {
    const { controlToken } = drill.planned;
    const people = (await (await drill.request('/people', controlToken)).json()) as readonly PersonView[];
    const membershipId = people.find((person) => person.accountId === accountId)?.membershipId;
    const ended = await drill.request(`/people/${membershipId}`, controlToken, { method: 'DELETE' });
    if (ended.status !== 204) throw new Error(await ended.text());
  }
}

/** What a key for a role is asked for with; roles that belong to a team get the callers' own. */
export function keyFor(role: DrillRole): KeyRequest {
  const teamId = teamFor(role);
  return { role, ...(teamId === undefined ? {} : { teamId }) };
}

/** Makes a further key to an exercise. */
export async function furtherKey(drill: Drill, request: KeyRequest): Promise<string> {
  const init = { method: 'POST', body: JSON.stringify(request) };
  const response = await drill.request('/keys', drill.planned.controlToken, init);
  if (response.status !== 201) throw new Error(`no key: ${await response.text()}`);
  return ((await response.json()) as GrantedKey).token;
}

/** One caller of each role, let in to an exercise in one way; `revoked` ones are so no more. */
export function rolesOf<C extends Credential>(
  drill: Drill,
  way: Way<C>,
  standing: 'of the exercise' | 'of another exercise' | 'revoked' = 'of the exercise',
): Promise<readonly Caller[]> {
  return Promise.all(
    DRILL_ROLES.map(async (role): Promise<Caller> => {
      const credential = await way.credential(drill, role);
      if (standing === 'revoked') await way.revoke(drill, credential);
      return {
        name: `${role} by ${way.name}, ${standing}`,
        standing,
        role,
        isPerson: way.isPerson,
        credential,
      };
    }),
  );
}

/** Callers who have no role in any exercise. */
export const STRANGERS: readonly Caller[] = [
  { name: 'nobody', standing: 'nobody', isPerson: false, credential: nothing() },
  { name: 'somebody unknown', standing: 'unknown', isPerson: false, credential: bearer('x'.repeat(43)) },
  { name: 'the administrator', standing: 'administrator', isPerson: false, credential: bearer(ADMIN_TOKEN) },
];

/** The same among people: an administrator, and somebody whose session has ended. */
export async function strangePeople(people: PeopleOf): Promise<readonly Caller[]> {
  const administrator = cookie(await people.person({ isAdministrator: true }));
  const gone = await people.person();
  const signedOut = cookie(gone);
  await gone.visitor.ask('DELETE', '/session');
  return [
    {
      name: 'an administrator by session',
      standing: 'administrator',
      isPerson: true,
      credential: administrator,
    },
    { name: 'somebody signed out', standing: 'signed out', isPerson: false, credential: signedOut },
  ];
}

/** Somebody who is signed in and takes part in nothing. */
export async function somebody(people: PeopleOf): Promise<Caller> {
  const credential = cookie(await people.person());
  return { name: 'somebody signed in', standing: 'of another exercise', isPerson: true, credential };
}

/** What a caller's requests carry. Each comes from elsewhere: whoever tries many wrong keys from one address is held up. */
export function headersOf({ credential }: Caller): Record<string, string> {
  return { ...credential.headers, 'x-forwarded-for': someAddress() };
}

/** A device that connects as a caller, to an exercise where one is asked for, from elsewhere too. */
export function deviceOf(url: string, { credential }: Caller, { exerciseId }: Drill): Device {
  return credential.device(url, exerciseId, { 'x-forwarded-for': someAddress() });
}

/** Lets a server believe `x-forwarded-for` of these tests. */
export const BELIEVING_ADDRESSES = { TRUSTED_PROXIES: '127.0.0.1,::1' } as const;

let addresses = 0;

function someAddress(): string {
  addresses += 1;
  return `10.${(addresses >> 8) & 255}.${addresses & 255}.1`;
}

function teamFor(role: DrillRole): string | undefined {
  return isTeamRole(role) ? OWN_TEAM : undefined;
}

function nothing(): Credential {
  return { headers: {}, device: (url, _, extraHeaders) => new Device(url, undefined, { extraHeaders }) };
}

function bearer(token: string): KeyCredential {
  return {
    token,
    headers: { authorization: `Bearer ${token}` },
    device: (url, _, extraHeaders) => new Device(url, token, { extraHeaders }),
  };
}

/** As a browser on a page of the server sends it. */
function cookie({ account, visitor }: PersonMade): SessionCredential {
  const headers = { cookie: visitor.cookie ?? '', 'sec-fetch-site': 'same-origin' };
  return {
    accountId: account.accountId,
    headers,
    device: (url, exerciseId, extraHeaders) => {
      const device: Device = new Device(url, undefined, {
        auth: (tell) => tell({ exerciseId, after: device.held }),
        extraHeaders: { ...headers, ...extraHeaders },
      });
      return device;
    },
  };
}
