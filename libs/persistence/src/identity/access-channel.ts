import type { AccessChange } from '@cyberdrill/identity';

/** The channel of PostgreSQL's NOTIFY on which changes of access are told. */
export const ACCESS_CHANNEL = 'access';

const NAMES = ['accountId', 'sessionId', 'accessId', 'exerciseId'] as const;

/** What is told: one id. Never more, for anyone connected can listen. */
export function accessPayload(change: AccessChange): string {
  const [[name, id] = []] = Object.entries(change);
  return `${name} ${id}`;
}

/** Reads what {@link accessPayload} wrote; `undefined` for anything else. */
export function readAccessPayload(payload: string): AccessChange | undefined {
  const [, name, id] = /^(\w+) (\S+)$/.exec(payload) ?? [];
  const known = NAMES.find((one) => one === name);
  return known === undefined || id === undefined ? undefined : ({ [known]: id } as unknown as AccessChange);
}
