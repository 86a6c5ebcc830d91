import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { until } from '@cyberdrill/testing';
import { setTimeout as sleep } from 'node:timers/promises';

const WITHIN_MS = 30_000;

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
    await until(() => raw.received.length > 0 || raw.isClosed, WITHIN_MS, 'the connection is open');
    return raw;
  }

  /** Opens the connection and asks once to be let in. */
  static async knocking(url: string, token: string): Promise<RawSocket> {
    const raw = await RawSocket.open(url);
    raw.say(`40${JSON.stringify({ token, after: 0 })}`);
    await until(() => raw.isAnswered, WITHIN_MS, 'the socket is let in or not');
    return raw;
  }

  /** Asks until it is let in: others with the same token may have used up what is allowed at a time. */
  static async admitted(url: string, token: string): Promise<RawSocket> {
    const deadline = performance.now() + WITHIN_MS;
    for (;;) {
      const raw = await RawSocket.knocking(url, token);
      if (raw.isAdmitted && !raw.isClosed) return raw;
      raw.close();
      if (performance.now() > deadline) throw new Error(`not let in: ${raw.received.at(-1)}`);
      await sleep(200);
    }
  }

  get isAdmitted(): boolean {
    return this.received.some((text) => text.startsWith('40{'));
  }

  /** It was let in, refused, or cut. */
  get isAnswered(): boolean {
    return this.isAdmitted || this.isClosed || this.received.some((text) => text.startsWith('44'));
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

/** Opens a connection and sends bytes as they are. */
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

/** A text frame as a client sends it. */
export function textFrame(text: string): Uint8Array {
  return frame(0x81, Buffer.from(text));
}

/** A frame as a client sends it; masked with zeros, its payload stands as it is. */
export function frame(head: number, payload: Uint8Array): Uint8Array {
  const { length } = payload;
  if (length >= 65_536) throw new Error('a frame that long has another form');
  const size = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 255];
  return Uint8Array.of(head, ...size, 0, 0, 0, 0, ...payload);
}
