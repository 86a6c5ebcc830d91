import type { GrantedKey, KeyRequest } from '@cyberdrill/contracts';
import { DRILL_ROLES, isTeamRole, type DrillRole } from '@cyberdrill/domain';
import type { ManagerOptions, SocketOptions } from 'socket.io-client';
import { Device } from '../integration/server/device.ts';
import { ADMIN_TOKEN, type Drill } from '../integration/server/drill-server.ts';

/** How somebody shows who he is: what his requests carry, and what his sockets say. */
export interface Credential {
  readonly headers: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly socket?: Partial<ManagerOptions & SocketOptions>;
}

/** A way in: makes what somebody with a role in a drill shows; and takes the right away again. */
export interface Way {
  readonly name: string;
  readonly isPerson: boolean;
  credential(drill: Drill, role: DrillRole, teamId?: string): Promise<Credential>;
  revoke(drill: Drill, credential: Credential): Promise<void>;
}

/** Where a caller stands to the exercise whose doors are tried. */
export type Standing =
  'nobody' | 'unknown' | 'revoked' | 'administrator' | 'of another exercise' | 'of the exercise';

/** Whoever may come to a door. */
export interface Caller {
  readonly name: string;
  readonly standing: Standing;
  /** Absent for those who have none in any exercise. */
  readonly role?: DrillRole;
  /** Somebody who is signed in; the holder of a key is nobody in particular. */
  readonly isPerson: boolean;
  readonly credential: Credential;
}

/** The team that callers of roles with a team belong to. */
export const OWN_TEAM = 'a';
export const OTHER_TEAM = 'b';

export const BY_KEY: Way = {
  name: 'key',
  isPerson: false,
  credential: async (drill, role, teamId) => bearer(await furtherKey(drill, keyFor(role, teamId))),
  revoke: (drill, { token = '' }) => drill.server.revoke(token),
};

/** Every way in there is; each role is tried by each of them. */
export const WAYS: readonly Way[] = [BY_KEY];

/** What a key for a role is asked for with; roles that belong to a team get the callers' own, unless another is named. */
export function keyFor(role: DrillRole, teamId: string = OWN_TEAM): KeyRequest {
  return isTeamRole(role) ? { role, teamId } : { role };
}

/** Makes a further key to an exercise. */
export async function furtherKey(drill: Drill, request: KeyRequest): Promise<string> {
  const init = { method: 'POST', body: JSON.stringify(request) };
  const response = await drill.request('/keys', drill.planned.controlToken, init);
  if (response.status !== 201) throw new Error(`no key: ${await response.text()}`);
  return ((await response.json()) as GrantedKey).token;
}

/** One caller of each role by each way, with the right to an exercise. */
export function rolesOf(drill: Drill, standing: Standing = 'of the exercise'): Promise<readonly Caller[]> {
  const callers = WAYS.flatMap((way) =>
    DRILL_ROLES.map(async (role): Promise<Caller> => {
      const credential = await way.credential(drill, role);
      if (standing === 'revoked') await way.revoke(drill, credential);
      return {
        name: `${standing === 'revoked' ? 'former ' : ''}${role} by ${way.name}, ${standing}`,
        standing,
        role,
        isPerson: way.isPerson,
        credential,
      };
    }),
  );
  return Promise.all(callers);
}

/** Callers who have no role in any exercise. */
export const STRANGERS: readonly Caller[] = [
  { name: 'nobody', standing: 'nobody', isPerson: false, credential: { headers: {} } },
  { name: 'somebody unknown', standing: 'unknown', isPerson: false, credential: bearer('x'.repeat(43)) },
  { name: 'the administrator', standing: 'administrator', isPerson: false, credential: bearer(ADMIN_TOKEN) },
];

/** What a caller's requests carry. Each comes from elsewhere: whoever tries many wrong keys from one address is held up. */
export function headersOf({ credential }: Caller): Record<string, string> {
  return { ...credential.headers, 'x-forwarded-for': someAddress() };
}

/** A device that connects as a caller, from elsewhere too. */
export function deviceOf(url: string, { credential: { token, socket } }: Caller): Device {
  const extraHeaders = { ...socket?.extraHeaders, 'x-forwarded-for': someAddress() };
  return new Device(url, token, { ...socket, extraHeaders });
}

/** Lets a server believe `x-forwarded-for` of these tests. */
export const BELIEVING_ADDRESSES = { TRUSTED_PROXIES: '127.0.0.1,::1' } as const;

let addresses = 0;

function someAddress(): string {
  addresses += 1;
  return `10.${(addresses >> 8) & 255}.${addresses & 255}.1`;
}

function bearer(token: string): Credential {
  return { headers: { authorization: `Bearer ${token}` }, token };
}
