import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { until } from '@cyberdrill/testing';

/** A WebSocket to the server's Socket.IO endpoint on which a test says whatever it likes, in the protocol or out of it. */
export class RawSocket {
  readonly received: string[] = [];
  isClosed = false;
  private readonly socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('message', ({ data }) => this.received.push(String(data)));
    socket.addEventListener('close', () => (this.isClosed = true));
    socket.addEventListener('error', () => (this.isClosed = true));
  }

  /** Opens the connection, and nothing more. */
  static async open(url: string): Promise<RawSocket> {
    const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const raw = new RawSocket(new WebSocket(address));
    await until(() => raw.received.length > 0 || raw.isClosed, 30_000, 'the connection is open');
    return raw;
  }

  /** Opens the connection and is let in with a token. */
  static async admitted(url: string, token: string): Promise<RawSocket> {
    const raw = await RawSocket.open(url);
    raw.say(`40${JSON.stringify({ token, after: 0 })}`);
    await until(() => raw.isAdmitted || raw.isClosed, 30_000, 'the socket is let in');
    return raw;
  }

  get isAdmitted(): boolean {
    return this.received.some((text) => text.startsWith('40{'));
  }

  /** Sends a frame; on a closed connection nothing happens. */
  say(frame: string | Uint8Array<ArrayBuffer>): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(frame);
  }

  /** What the server has said to the event with this acknowledgement id. */
  answerTo(id: number): string | undefined {
    return this.received.find((text) => text.startsWith(`43${id}[`));
  }

  close(): void {
    this.socket.close();
  }
}

/** Sends bytes as they are and waits until the server has had enough, or has said something. */
export async function sayBytes(port: number, ...parts: readonly (string | Uint8Array)[]): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  for (const part of parts) socket.write(part);
  return socket;
}

/** The request that turns a connection into a WebSocket, for frames made by hand. */
export const UPGRADE = [
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
  'Host: 127.0.0.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  '',
  '',
].join('\r\n');
