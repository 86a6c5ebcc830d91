import { frame, sayBytes, UPGRADE } from '../faults/harness/raw-socket.ts';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from './dice.ts';
import { mutateBytes, mutateText } from './mutate.ts';
import type { Tally } from './tally.ts';
import type { Target, Thrower } from './target.ts';
import { ask } from './throw-requests.ts';

/** Bytes that are nearly HTTP, nearly WebSocket, nearly Engine.IO or nearly Socket.IO. */
export const throwFrames: Thrower = { name: 'frames', throwOnce };

/** How long a connection is left open to see what comes of it, in milliseconds. */
const LOOK_FOR_MS = 20;

const PACKETS = [
  '2',
  '3probe',
  '5',
  '40',
  '41',
  '42["command:send",{}]',
  '43[]',
  '430[{"place":1}]',
  '451-["command:send",{"_placeholder":true,"num":0}]',
  '40/other,{}',
  '44{"message":"x"}',
];

async function throwOnce(target: Target, dice: Dice, tally: Tally): Promise<void> {
  tally.count('connections of rubbish');
  if (dice.chance(20)) return throwPolling(target, dice, tally);
  const parts = dice.chance(30) ? [brokenHttp(target, dice)] : [UPGRADE, ...framesOf(target, dice)];
  const socket = await sayBytes(target.port, ...parts);
  socket.resume();
  await Promise.race([once(socket, 'close'), sleep(LOOK_FOR_MS)]);
  socket.destroy();
}

/** Engine.IO over HTTP: a session, and then payloads that are none. */
async function throwPolling(target: Target, dice: Dice, tally: Tally): Promise<void> {
  const path = '/socket.io/?EIO=4&transport=polling';
  const opened = await fetch(`${target.url}${path}`).then((response) => response.text());
  const sid = /"sid":"([^"]+)"/.exec(opened)?.[1] ?? 'none';
  const payload = Array.from({ length: dice.whole(1, 20) }, () => packet(target, dice)).join('\u001e');
  const body = mutateText(dice, payload).toWellFormed();
  await ask(target, tally, `${path}&sid=${sid}`, { method: 'POST', body });
}

function framesOf(target: Target, dice: Dice): Uint8Array[] {
  return Array.from({ length: dice.whole(1, 8) }, () => {
    const head = dice.chance(80) ? 0x81 : dice.whole(0, 255);
    const whole = frame(head, Buffer.from(packet(target, dice)));
    return dice.chance(30) ? mutateBytes(dice, whole) : whole;
  });
}

function packet({ plan }: Target, dice: Dice): string {
  const token = dice.pick(plan.teams).token;
  const one = dice.pick([...PACKETS, `40${JSON.stringify({ token, after: 0 })}`]);
  return dice.chance(60) ? mutateText(dice, one).slice(0, 60_000) : one;
}

function brokenHttp({ plan }: Target, dice: Dice): string {
  const request = [
    `POST /api/v1/exercises/${plan.exerciseId}/commands HTTP/1.1`,
    'Host: 127.0.0.1',
    `Authorization: Bearer ${plan.controlToken}`,
    'Content-Type: application/json',
    'Content-Length: 2',
    '',
    '{}',
  ].join('\r\n');
  return mutateText(dice, mutateText(dice, request));
}
