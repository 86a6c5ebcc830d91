import { RawSocket } from '../faults/harness/raw-socket.ts';
import { until } from '@cyberdrill/testing';
import type { Dice } from './dice.ts';
import { mutateJson, mutateText, ODD_VALUES } from './mutate.ts';
import { sampleOf } from './sample.ts';
import type { Tally } from './tally.ts';
import { ANSWER_WITHIN_MS, type Target, type Thrower } from './target.ts';

/** Events of people who were let in: commands of the right shape, or nearly, and what is none. */
export const throwEvents: Thrower = { name: 'events', throwOnce };

/** Events a connection. */
const EVENTS = 25;
const PROBE = 999;

async function throwOnce(target: Target, dice: Dice, tally: Tally): Promise<void> {
  const { plan, url } = target;
  const tokens = [plan.controlToken, plan.evaluatorToken, ...plan.teams.map(({ token }) => token)];
  const socket = await RawSocket.knocking(url, dice.pick(tokens));
  const said: string[] = [];
  for (let id = 1; id <= EVENTS && !socket.isClosed; id += 1) {
    const packet = packetOf(id, target, dice);
    said.push(packet);
    socket.say(packet);
    tally.count('events');
  }
  socket.say(`42${PROBE}["time:read",{}]`);
  const isOver = (): boolean => socket.isClosed || socket.answerTo(PROBE) !== undefined;
  await until(isOver, ANSWER_WITHIN_MS).catch(() => tally.problem('not answered', said.join('\n')));
  for (const answer of socket.received)
    if (answer.includes('"hasEffect":true')) tally.count('commands carried out');
  tally.count(socket.isClosed ? 'connections cut' : 'connections that lived');
  const faults = socket.received.filter((text) => text.startsWith('43') && text.includes('"INTERNAL"'));
  for (const fault of faults) tally.problem(fault, said[Number(/^43(\d+)/.exec(fault)?.[1]) - 1] ?? '');
  socket.close();
}

function packetOf(id: number, { schemas, words }: Target, dice: Dice): string {
  const event = dice.chance(90)
    ? 'command:send'
    : dice.pick(['time:read', 'stream:entries', ...words, ...ODD_VALUES]);
  let payload = dice.chance(95)
    ? sampleOf(dice, schemas['CommandRequest'] ?? {}, schemas, words)
    : dice.pick(ODD_VALUES);
  for (let count = dice.pick([0, 0, 1, 2]); count > 0; count -= 1) payload = mutateJson(dice, payload);
  const text = JSON.stringify([event, payload]).toWellFormed();
  return `42${id}${dice.chance(2) ? mutateText(dice, text) : text}`;
}
