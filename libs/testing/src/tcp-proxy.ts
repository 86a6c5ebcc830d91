import { once } from 'node:events';
import {
  connect,
  createServer,
  type AddressInfo,
  type NetConnectOpts,
  type Server,
  type Socket,
} from 'node:net';

/** Which way bytes go: from clients to the target, or back. */
type Direction = 'requests' | 'answers';

/** A link that a test can spoil: everything passes, until it is silenced or cut. */
export class TcpProxy {
  private readonly server: Server;
  private readonly sockets = new Map<Socket, Direction>();
  private readonly silent = new Set<Direction>();
  private answerBytesLeft = Infinity;
  private lastWords: Uint8Array | undefined;

  private constructor(target: NetConnectOpts) {
    this.server = createServer((near) => {
      if (this.lastWords !== undefined) {
        sayAndHangUp(near, this.lastWords);
        return;
      }
      const far = connect(target);
      this.join(near, far, 'requests');
      this.join(far, near, 'answers');
    });
  }

  /** Listens on a port of this machine, any free one unless told which, and passes everything on to the target. */
  static async to(target: NetConnectOpts, port = 0): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    proxy.server.listen(port, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on connections stay open and nothing passes, as when a firewall forgets them. New ones fare the same. */
  silence(): void {
    this.hush('requests');
    this.hush('answers');
  }

  /** From now on what clients send arrives, and nothing comes back. */
  silenceAnswers(): void {
    this.hush('answers');
  }

  /** From now on new connections are told these bytes in answer to whatever they say first, and then cut. */
  answerAndCut(words: Uint8Array): void {
    this.lastWords = words;
  }

  /** New connections pass again. Old ones stay silent: what was lost in them is lost. */
  heal(): void {
    this.silent.clear();
    this.lastWords = undefined;
  }

  /** Everything passes again, old connections too, with all that was held back: the link was only slow. */
  resume(): void {
    this.heal();
    for (const socket of this.sockets.keys()) socket.resume();
  }

  /** Breaks all connections. */
  cut(): void {
    for (const socket of this.sockets.keys()) socket.destroy();
  }

  /** Breaks all connections once so many more bytes have come back from the target, wherever in a message that is. */
  cutAfterAnswering(bytes: number): void {
    this.answerBytesLeft = bytes;
  }

  async close(): Promise<void> {
    this.cut();
    const closed = once(this.server, 'close');
    this.server.close();
    await closed;
  }

  private hush(direction: Direction): void {
    this.silent.add(direction);
    for (const [socket, itsDirection] of this.sockets) if (itsDirection === direction) socket.pause();
  }

  private join(from: Socket, to: Socket, direction: Direction): void {
    this.sockets.set(from, direction);
    from.on('data', (bytes: Buffer) => this.pass(bytes, to, direction));
    if (this.silent.has(direction)) from.pause();
    from.on('error', () => undefined);
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
  }

  private pass(bytes: Buffer, to: Socket, direction: Direction): void {
    if (direction === 'requests' || bytes.length < this.answerBytesLeft) {
      if (direction === 'answers') this.answerBytesLeft -= bytes.length;
      to.write(bytes);
      return;
    }
    const last = bytes.subarray(0, this.answerBytesLeft);
    this.answerBytesLeft = Infinity;
    to.write(last, () => this.cut());
  }
}

function sayAndHangUp(socket: Socket, words: Uint8Array): void {
  socket.on('error', () => undefined);
  socket.once('data', () => socket.end(words));
}
