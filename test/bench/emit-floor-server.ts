import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { wallMs } from './wall-time.ts';

/**
 * The least a socket.io server can do: on a timer, send one message of a given size to every socket.
 * Runs as a process of its own, like the real server; told by its parent when to begin.
 */
const http = createServer();
const io = new Server(http, { perMessageDeflate: false });

process.on('message', ({ count, gapMs, bytes }: { count: number; gapMs: number; bytes: number }) => {
  const text = 'x'.repeat(bytes);
  let sent = 0;
  const timer = setInterval(() => {
    io.emit('message', { index: sent, sentMs: wallMs(), text });
    sent += 1;
    if (sent === count) clearInterval(timer);
  }, gapMs);
});
process.on('disconnect', () => process.exit(0));

http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 });
});
