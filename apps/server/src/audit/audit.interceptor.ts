import { AuditTrail } from '@cyberdrill/audit';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { catchError, concatMap, type Observable } from 'rxjs';
import type { DrillRequest } from '../http/drill-request.ts';
import { AUDITED, recordOf, type AuditedRoute } from './audited-route.ts';

/** Records what a route says about itself by `@Audited`: after its work, and before it answers. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly trail: AuditTrail,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<AuditedRoute>(AUDITED, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<DrillRequest>();
    const response = http.getResponse<Response>();
    return next.handle().pipe(
      concatMap(async (result: unknown) => {
        await this.record(route, result, request);
        return result;
      }),
      catchError(async (error: unknown) => {
        // Who hangs up on the last byte has all the others.
        if (response.headersSent) await this.record(route, undefined, request);
        throw error;
      }),
    );
  }

  private async record(route: AuditedRoute, result: unknown, request: DrillRequest): Promise<void> {
    const record = recordOf(route, result, request);
    if (record !== undefined) await this.trail.record(record);
  }
}
