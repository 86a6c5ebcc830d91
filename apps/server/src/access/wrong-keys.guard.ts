import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import type { DrillRequest } from '../http/drill-request.ts';
import { WrongKeys } from './wrong-keys.ts';

/** Holds up who tries one key after another over HTTP. Runs before the guard that looks keys up, and counts by what was answered. */
@Injectable()
export class WrongKeysGuard implements CanActivate {
  constructor(private readonly wrongKeys: WrongKeys) {}

  canActivate(context: ExecutionContext): boolean {
    // Nest asks application-wide guards about socket events as well; keys of sockets are looked at when they connect.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<DrillRequest>();
    // As sockets say it, so that a key that was right there is known here.
    const key = request.headers.authorization?.replace(/^bearer +/i, '');
    if (key === undefined) return true;
    this.wrongKeys.beforeTrying(key, request);
    const response = context.switchToHttp().getResponse<Response>();
    response.once('finish', () => {
      if (request.who !== undefined) this.wrongKeys.wasRight(key);
      else if (response.statusCode === 401) this.wrongKeys.wasWrong(request);
    });
    return true;
  }
}
