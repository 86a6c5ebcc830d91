import { appErrorOf, reportFault } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import type { DrillServer } from './drill-socket.ts';
import { readHandshake } from './handshake.ts';
import { keyRoom } from './rooms.ts';
import type { FindAccess } from './socket-access.ts';

/** Looks at the keys of connected sockets again and again, and cuts those whose key no longer opens the exercise. */
export class Revocation {
  private timer: NodeJS.Timeout | undefined;
  private readonly findAccess: FindAccess;
  private readonly everyMs: number;
  private readonly logger: LoggerService;

  constructor(findAccess: FindAccess, everyMs: number, logger: LoggerService) {
    this.findAccess = findAccess;
    this.everyMs = everyMs;
    this.logger = logger;
  }

  start(server: DrillServer): void {
    this.timer = setInterval(() => void this.check(server), this.everyMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async check(server: DrillServer): Promise<void> {
    try {
      for (const [accessId, token] of tokensInUse(server)) {
        const access = await this.findAccess(token);
        if (access?.accessId !== accessId) server.in(keyRoom(accessId)).disconnectSockets(true);
      }
    } catch (error) {
      // The store is away: nobody can have been revoked in it meanwhile either.
      reportFault(this.logger, appErrorOf(error), 'revocation');
    }
  }
}

function tokensInUse(server: DrillServer): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const { data, handshake } of server.of('/').sockets.values())
    tokens.set(data.access.accessId, readHandshake(handshake.auth).token);
  return tokens;
}
