import type { DrillSocket } from '@cyberdrill/delivery';
import { AppError } from '@cyberdrill/platform';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Keyring } from '../access/keyring.ts';

/** Looks at a socket's key again before each event: it may have been revoked since it connected. */
@Injectable()
export class SocketAccessGuard implements CanActivate {
  constructor(private readonly keyring: Keyring) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const socket = context.switchToWs().getClient<DrillSocket>();
    const { token } = socket.handshake.auth as { readonly token: string };
    const access = await this.keyring.access(token);
    if (access?.accessId !== socket.data.access.accessId) throw new AppError('TOKEN_UNKNOWN');
    return true;
  }
}
