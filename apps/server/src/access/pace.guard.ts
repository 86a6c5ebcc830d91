import { TokenBucket, type BucketSize } from '@cyberdrill/delivery';
import { AppError } from '@cyberdrill/platform';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { DrillRequest } from '../http/drill-request.ts';

/** What one key may ask over HTTP: sockets are the usual way, this is for clients that cannot have one. */
const HTTP_BUCKET: BucketSize = { burst: 120, perSecond: 20 };

/** Holds requests of one key to a pace; runs after the guard that finds out whose they are. */
@Injectable()
export class PaceGuard implements CanActivate {
  /** By key; there are as many as people in the exercises of this server. */
  private readonly buckets = new Map<string, TokenBucket>();

  canActivate(context: ExecutionContext): boolean {
    const { access } = context.switchToHttp().getRequest<DrillRequest>();
    if (access === undefined) return true;
    const retryAfterMs = this.bucketOf(access.accessId).take(performance.now());
    if (retryAfterMs > 0) throw new AppError('TOO_MANY_REQUESTS', { retryAfterMs });
    return true;
  }

  private bucketOf(accessId: string): TokenBucket {
    const known = this.buckets.get(accessId);
    if (known !== undefined) return known;
    const bucket = new TokenBucket(HTTP_BUCKET, performance.now());
    this.buckets.set(accessId, bucket);
    return bucket;
  }
}
