import { TokenBuckets, tokensFor } from '@cyberdrill/delivery';
import { AppError } from '@cyberdrill/platform';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { DrillRequest } from '../http/drill-request.ts';

/** What one key may ask over HTTP: sockets are the usual way, this is for clients that cannot have one. */
const HTTP_BUCKET = { burst: 120, perSecond: 20 };

/** Holds requests of one key to a pace; runs after the guard that finds out whose they are. */
@Injectable()
export class PaceGuard implements CanActivate {
  private readonly buckets = new TokenBuckets(HTTP_BUCKET);

  canActivate(context: ExecutionContext): boolean {
    const { access, headers } = context.switchToHttp().getRequest<DrillRequest>();
    if (access === undefined) return true;
    const tokens = tokensFor(bodyBytes(headers));
    const retryAfterMs = this.buckets.take(access.accessId, performance.now(), tokens);
    if (retryAfterMs > 0) throw new AppError('TOO_MANY_REQUESTS', { retryAfterMs });
    return true;
  }
}

/** How long the body is; one that does not say counts as long. */
function bodyBytes(headers: DrillRequest['headers']): number {
  if (headers['transfer-encoding'] !== undefined) return Infinity;
  return Number(headers['content-length'] ?? 0);
}
