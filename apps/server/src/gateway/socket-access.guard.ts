import { isSameAccess, type DrillSocket } from '@cyberdrill/delivery';
import { AppError } from '@cyberdrill/platform';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Door } from '../access/door.ts';

/** Asks again before each event what a socket's key or session opens: that may have changed since it connected. */
@Injectable()
export class SocketAccessGuard implements CanActivate {
  constructor(private readonly door: Door) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { credential, access } = context.switchToWs().getClient<DrillSocket>().data;
    const opened = await this.door.open(credential);
    // Its stream is that of the role it came with: it has to come again.
    if (!isSameAccess(opened.access, access)) throw new AppError('NOT_PERMITTED');
    return true;
  }
}
