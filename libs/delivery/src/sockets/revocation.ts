import { appErrorOf, isServerFault, reportFault } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import type { DrillServer, DrillSocket } from './drill-socket.ts';
import { isSameAccess, secretIn, type FindAccess, type Opened } from './socket-access.ts';

/** Whose access has changed: of an account, one session, one key or membership, or everybody's in an exercise that came by a session. */
export type ChangedAccess =
  | { readonly accountId: string }
  | { readonly sessionId: string }
  | { readonly accessId: string }
  | { readonly exerciseId: string };

/** What {@link Revocation} works with. */
export interface RevocationParts {
  readonly findAccess: FindAccess;
  /** Calls back whenever somebody's access has changed; returns how to stop listening. */
  readonly onChange: (listener: (change: ChangedAccess) => void) => () => void;
  /** Keys are looked at this often, in wall milliseconds: nobody tells when one is revoked in the database by hand. */
  readonly keysEveryMs: number;
  /** Sessions are told of when they end, so this is for a word that got lost. */
  readonly sessionsEveryMs: number;
  readonly logger: LoggerService;
}

/** Cuts connected sockets whose key or session opens their exercise no more, or in another role: at once when told, else in time. */
export class Revocation {
  private readonly parts: RevocationParts;
  private readonly timers: NodeJS.Timeout[] = [];
  private stopListening: () => void = () => undefined;

  constructor(parts: RevocationParts) {
    this.parts = parts;
  }

  start(server: DrillServer): void {
    const { onChange, keysEveryMs, sessionsEveryMs } = this.parts;
    this.stopListening = onChange(
      (change) => void this.check(server, (socket) => isConcerned(socket, change)),
    );
    this.lookEvery(keysEveryMs, server, (socket) => socket.data.sessionId === undefined);
    this.lookEvery(sessionsEveryMs, server, (socket) => socket.data.sessionId !== undefined);
  }

  stop(): void {
    this.stopListening();
    for (const timer of this.timers) clearInterval(timer);
  }

  private lookEvery(everyMs: number, server: DrillServer, isMeant: (socket: DrillSocket) => boolean): void {
    let isLooking = false;
    const look = async (): Promise<void> => {
      // With many sockets and a slow database, a look may take longer than the pause.
      if (isLooking) return;
      isLooking = true;
      await this.check(server, isMeant);
      isLooking = false;
    };
    this.timers.push(setInterval(() => void look(), everyMs));
  }

  private async check(server: DrillServer, isMeant: (socket: DrillSocket) => boolean): Promise<void> {
    const sockets = [...server.of('/').sockets.values()].filter(isMeant);
    // Devices that came with the same secret are looked up once.
    for (const alike of Map.groupBy(sockets, ({ data }) => groupOf(data.credential)).values()) {
      const [first] = alike;
      if (first === undefined) continue;
      try {
        const opened = await this.opened(first);
        for (const socket of alike) if (!isStillIn(socket, opened)) cut(socket, opened);
      } catch (error) {
        // The store is away: nobody can have been revoked in it meanwhile either.
        reportFault(this.parts.logger, appErrorOf(error), 'revocation');
        return;
      }
    }
  }

  private async opened({ data }: DrillSocket): Promise<Opened | undefined> {
    try {
      return await this.parts.findAccess(data.credential);
    } catch (thrown) {
      const error = appErrorOf(thrown);
      if (isServerFault(error.code)) throw error;
      return undefined;
    }
  }
}

function isConcerned({ data }: DrillSocket, change: ChangedAccess): boolean {
  if ('accountId' in change) return data.access.accountId === change.accountId;
  if ('sessionId' in change) return data.sessionId === change.sessionId;
  if ('accessId' in change) return data.access.accessId === change.accessId;
  return data.sessionId !== undefined && data.access.exerciseId === change.exerciseId;
}

function groupOf(credential: DrillSocket['data']['credential']): string {
  return 'token' in credential ? secretIn(credential) : `${secretIn(credential)} ${credential.exerciseId}`;
}

function isStillIn({ data }: DrillSocket, opened: Opened | undefined): boolean {
  return opened !== undefined && isSameAccess(opened.access, data.access);
}

/**
 * Whose access is another one now, and the holder of a revoked key, are told to leave: what they hold is of no use any more. A
 * person whose session opens nothing loses the connection instead: the browser comes back by itself, and is told why not.
 */
function cut(socket: DrillSocket, opened: Opened | undefined): void {
  if (opened === undefined && socket.data.sessionId !== undefined) socket.conn.close();
  else socket.disconnect(true);
}
