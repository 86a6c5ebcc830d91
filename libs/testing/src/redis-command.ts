import { once } from 'node:events';
import { connect } from 'node:net';

/** Sends one inline command, for example `PING`, and gives the first line of the reply. Rejects when nobody answers. */
export async function redisCommand(port: number, command: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write(`${command}\r\n`);
    const [reply] = (await once(socket, 'data')) as [Buffer];
    return reply.toString().trimEnd();
  } finally {
    socket.destroy();
  }
}
