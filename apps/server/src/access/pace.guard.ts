import { TokenBuckets } from '@cyberdrill/delivery';
import { AppError } from '@cyberdrill/platform';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { DrillRequest } from '../http/drill-request.ts';
import { requestWeight } from './request-weight.ts';

/** What one access may ask over HTTP: sockets are the usual way, this is for clients that cannot have one. */
const OF_AN_ACCESS = { burst: 120, perSecond: 20 };

/** Holds requests of one access to a pace, heavy ones to a slower one; runs after the guard that finds out whose they are. */
@Injectable()
export class PaceGuard implements CanActivate {
  private readonly buckets = new TokenBuckets(OF_AN_ACCESS);

  canActivate(context: ExecutionContext): boolean {
    const { access, signedIn, headers } = context.switchToHttp().getRequest<DrillRequest>();
    const whose = access?.accessId ?? signedIn?.session.sessionId;
    if (whose === undefined) return true;
    const retryAfterMs = this.buckets.take(whose, performance.now(), requestWeight(headers));
    if (retryAfterMs > 0) throw new AppError('TOO_MANY_REQUESTS', { retryAfterMs });
    return true;
  }
}
