import type { Dice } from './dice.ts';
import { mutateBytes, mutateJson, mutateText, ODD_VALUES } from './mutate.ts';
import { sampleOf } from './sample.ts';
import type { Tally } from './tally.ts';
import { ANSWER_WITHIN_MS, type Operation, type Target, type Thrower } from './target.ts';

/** Requests to every route of the description, with bodies of its shape, or nearly. */
export const throwRequests: Thrower = { name: 'requests', throwOnce };

async function throwOnce(target: Target, dice: Dice, tally: Tally): Promise<void> {
  const operation = dice.pick(target.operations);
  const path = pathOf(operation, target, dice);
  const body = bodyOf(operation, target, dice);
  const headers = new Headers({
    authorization: `Bearer ${tokenOf(target, dice)}`,
    ...(body !== undefined && { 'content-type': dice.chance(90) ? body.mediaType : 'text/plain' }),
  });
  await ask(target, tally, path, { method: operation.method, headers, ...(body && { body: body.content }) });
}

/** Asks, reads the answer to its end, and tells of what must not be in it. */
export async function ask(target: Target, tally: Tally, path: string, init: RequestInit): Promise<void> {
  const what = (): string => `${init.method} ${path} ${printable(init.body)}`;
  try {
    const response = await fetch(`${target.url}${path}`, {
      ...init,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await response.arrayBuffer();
    tally.count(`HTTP ${response.status}`);
    if (response.status >= 500 && response.status !== 503)
      tally.problem(`answered with ${response.status}`, what());
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') tally.problem('not answered', what());
    // Nothing else is a fault: the server may hang up on what it does not want to read.
    else tally.count('HTTP cut');
  }
}

function tokenOf({ plan, adminToken }: Target, dice: Dice): string {
  const teams = plan.teams.map(({ token }) => token);
  return dice.pick([adminToken, adminToken, plan.controlToken, plan.evaluatorToken, ...teams, 'wrong']);
}

function pathOf({ path, query }: Operation, { plan, words }: Target, dice: Dice): string {
  const value = (): string => {
    const word = dice.chance(80) ? dice.pick(words) : String(dice.pick(ODD_VALUES));
    return encodeURIComponent((dice.chance(20) ? mutateText(dice, word) : word).toWellFormed());
  };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'exerciseId' && dice.chance(90) ? plan.exerciseId : value(),
  );
  const asked = query.filter(() => dice.chance(60)).map((name) => `${name}=${value()}`);
  return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`;
}

function bodyOf(
  { body }: Operation,
  { schemas, words }: Target,
  dice: Dice,
): { readonly mediaType: string; readonly content: string | Uint8Array<ArrayBuffer> } | undefined {
  if (body === undefined) return undefined;
  const { mediaType, schema } = body;
  if (mediaType !== 'application/json') {
    const known = dice.pick(['%PDF-1.7\n', 'PK\u0003\u0004', '\u0089PNG\r\n', 'plain text', '']);
    return { mediaType, content: mutateBytes(dice, Buffer.from(known.repeat(dice.whole(1, 50)), 'latin1')) };
  }
  let value = sampleOf(dice, schema, schemas, words);
  for (let count = dice.whole(0, 3); count > 0; count -= 1) value = mutateJson(dice, value);
  const text = JSON.stringify(value);
  return { mediaType, content: (dice.chance(25) ? mutateText(dice, text) : text).toWellFormed() };
}

function printable(body: unknown): string {
  if (body instanceof Uint8Array) return `(base64) ${Buffer.from(body).toString('base64')}`;
  return typeof body === 'string' ? body : '';
}
