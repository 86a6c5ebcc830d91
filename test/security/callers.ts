import type { GrantedKey } from '@cyberdrill/contracts';
import { ADMIN_TOKEN, type Drill } from '../integration/server/drill-server.ts';
import type { Caller } from './access-matrix.ts';

/** Makes a further key to an exercise. */
export async function furtherKey(drill: Drill, request: object): Promise<string> {
  const init = { method: 'POST', body: JSON.stringify(request) };
  const response = await drill.request('/keys', drill.planned.controlToken, init);
  if (response.status !== 201) throw new Error(`no key: ${await response.text()}`);
  return ((await response.json()) as GrantedKey).token;
}

/** The key with which each caller comes; nobody has none. The team is `a`. */
export async function keysOfCallers(
  drill: Drill,
  other: Drill,
): Promise<Readonly<Record<Caller, string | undefined>>> {
  const revoked = await furtherKey(drill, { role: 'director' });
  await drill.server.revoke(revoked);
  return {
    nobody: undefined,
    unknown: 'x'.repeat(43),
    revoked,
    administrator: ADMIN_TOKEN,
    'other-control': other.planned.controlToken,
    'other-evaluator': other.planned.evaluatorToken,
    'other-team': other.tokenOf('a'),
    control: drill.planned.controlToken,
    evaluator: drill.planned.evaluatorToken,
    team: drill.tokenOf('a'),
  };
}
