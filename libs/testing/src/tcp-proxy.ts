import { once } from 'node:events';
import {
  connect,
  createServer,
  type AddressInfo,
  type NetConnectOpts,
  type Server,
  type Socket,
} from 'node:net';

/** A link that a test can spoil: everything passes, until it is silenced or cut. */
export class TcpProxy {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private isSilent = false;

  private constructor(target: NetConnectOpts) {
    this.server = createServer((near) => {
      const far = connect(target);
      this.join(near, far);
      this.join(far, near);
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
    this.isSilent = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** New connections pass again. Old ones stay silent: what was lost in them is lost. */
  heal(): void {
    this.isSilent = false;
  }

  /** Breaks all connections. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    const closed = once(this.server, 'close');
    this.server.close();
    await closed;
  }

  private join(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.on('data', (bytes) => to.write(bytes));
    if (this.isSilent) from.pause();
    from.on('error', () => undefined);
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
  }
}
