import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import { wallMs } from './wall-time.ts';

/** How long one bare `emit` takes to each of `sockets` clients: sent → received, in milliseconds, for every receipt. */
export async function emitFloor(options: {
  readonly count: number;
  readonly gapMs: number;
  readonly sockets: number;
  readonly bytes: number;
}): Promise<readonly number[]> {
  const child = fork(fileURLToPath(new URL('emit-floor-server.ts', import.meta.url)));
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const samples: number[] = [];
  const expected = options.count * options.sockets;
  const sockets = Array.from({ length: options.sockets }, () =>
    io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true }),
  );
  try {
    await Promise.all(sockets.map((socket) => once(socket as never, 'connect')));
    await new Promise<void>((resolve) => {
      for (const socket of sockets) {
        socket.on('message', ({ sentMs }: { sentMs: number }) => {
          samples.push(wallMs() - sentMs);
          if (samples.length === expected) resolve();
        });
      }
      child.send({ count: options.count, gapMs: options.gapMs, bytes: options.bytes });
    });
  } finally {
    for (const socket of sockets) socket.disconnect();
    child.disconnect();
  }
  return samples;
}
