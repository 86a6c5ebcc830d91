import type { InvitationRequest, JoinRequest, NewInvitation, WireError } from '@cyberdrill/contracts';
import { randomUUID } from 'node:crypto';
import { ADMIN_TOKEN, type Drill } from '../server/drill-server.ts';

/** Makes an invitation with the administrator's key. */
export async function invite(drill: Drill, request: Partial<InvitationRequest> = {}): Promise<NewInvitation> {
  const body = JSON.stringify({ role: 'analyst', teamId: 'a', seats: 5, ...request });
  const response = await drill.request('/invitations', ADMIN_TOKEN, { method: 'POST', body });
  const answer = (await response.json()) as NewInvitation | { readonly error: WireError };
  if ('error' in answer) throw new Error(`not invited: ${answer.error.message}`);
  return answer;
}

/** A filled-in form. */
export function form(changes: Partial<JoinRequest> = {}): JoinRequest {
  return {
    joinId: randomUUID(),
    name: 'Ana Pop',
    acceptedNda: { version: 1, language: 'en' },
    ...changes,
  };
}
