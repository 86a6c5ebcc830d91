import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;

/** Counts the requests that a server has not yet answered, without those that Socket.IO holds open on purpose. */
export class RequestsUnderWay {
  private count = 0;

  constructor(server: Server) {
    server.on('request', ({ url }: IncomingMessage, response: ServerResponse) => {
      if (url?.startsWith('/socket.io/') === true) return;
      this.count += 1;
      response.once('close', () => (this.count -= 1));
    });
  }

  /** Resolves when all are answered, or when the time is over. */
  async finish(withinMs: number): Promise<void> {
    const until = performance.now() + withinMs;
    while (this.count > 0 && performance.now() < until) await sleep(LOOK_EVERY_MS);
  }
}
