import { AppError, type Config } from '@cyberdrill/platform';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { CONFIG } from '../modules/tokens.ts';
import { mayComeFromThere } from './cross-site.ts';

/** Stands before every HTTP route: a page of another site cannot have a browser do something here in its person's name. */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    // Sockets are asked at their handshake, where the origin is looked at.
    if (context.getType() !== 'http') return true;
    const { method, headers } = context.switchToHttp().getRequest<Request>();
    if (!mayComeFromThere(method, headers, this.config.allowedOrigins)) throw new AppError('CROSS_SITE');
    return true;
  }
}
