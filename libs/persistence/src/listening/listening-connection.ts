import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';

/** How often a listening connection is asked for a sign of life, and how long it may take to give it. */
export interface Heartbeat {
  readonly everyMs: number;
  readonly answerWithinMs: number;
}

/** What is listened to, and under which name in the server's list of connections. */
export interface Listened {
  readonly url: string;
  readonly channel: string;
  readonly applicationName: string;
}

/**
 * A connection that does nothing but LISTEN. A link can die without a word (a pulled cable, a firewall that forgot it),
 * and a silent listener looks just like one that has nothing to hear; so it is asked for a sign of life again and again.
 */
export class ListeningConnection {
  /** Resolves with why, once the connection is of no use any more. */
  readonly lost: Promise<Error>;
  private readonly client: Client;
  private readonly socket: Socket;
  private readonly closing = new AbortController();
  private lose: (reason: Error) => void = () => undefined;

  private constructor(client: Client, socket: Socket) {
    this.client = client;
    this.socket = socket;
    this.lost = new Promise((resolve) => (this.lose = resolve));
    client.on('error', (error) => this.lose(error));
    client.on('end', () => this.lose(new Error('Connection terminated')));
  }

  /** Connects and listens; rejects when that does not work within the time of a heartbeat's answer. */
  static async open(
    { url, channel, applicationName }: Listened,
    heartbeat: Heartbeat,
    hear: (payload: string) => void,
  ): Promise<ListeningConnection> {
    const socket = new Socket();
    const client = new Client({
      connectionString: url,
      application_name: applicationName,
      connectionTimeoutMillis: heartbeat.answerWithinMs,
      stream: () => socket,
      keepAlive: true,
    });
    const connection = new ListeningConnection(client, socket);
    client.on('notification', ({ payload }) => hear(payload ?? ''));
    try {
      await client.connect();
      await connection.answers(`listen ${escapeIdentifier(channel)}`, heartbeat.answerWithinMs);
    } catch (error) {
      socket.destroy();
      throw error;
    }
    void connection.beat(heartbeat);
    return connection;
  }

  /** Ends the connection without waiting for the server, which may be gone. */
  close(): void {
    this.closing.abort();
    this.socket.destroy();
  }

  private async beat({ everyMs, answerWithinMs }: Heartbeat): Promise<void> {
    try {
      for (;;) {
        await sleep(everyMs, undefined, { signal: this.closing.signal });
        await this.answers('select 1', answerWithinMs);
      }
    } catch (error) {
      this.lose(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private async answers(sql: string, withinMs: number): Promise<void> {
    const answered = new AbortController();
    const timeout = sleep(withinMs, undefined, { signal: answered.signal }).then(() => {
      throw new Error(`Connection terminated: no answer within ${withinMs} ms`);
    });
    // Cancelled when the answer comes first.
    timeout.catch(() => undefined);
    try {
      await Promise.race([this.client.query(sql), timeout]);
    } finally {
      answered.abort();
    }
  }
}
