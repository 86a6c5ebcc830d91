import { ERRORS, HTTP_STATUS } from '@cyberdrill/contracts';
import { AppError, appErrorOf, reportFault } from '@cyberdrill/platform';
import {
  Catch,
  HttpException,
  type ArgumentsHost,
  type ExceptionFilter,
  type LoggerService,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { linger } from './linger.ts';

/** Answers every failed request with `{ error }`, its status from the registry; what nobody foresaw tells nothing but an id. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  private readonly logger: LoggerService;

  constructor(logger: LoggerService) {
    this.logger = logger;
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const error = thrown instanceof HttpException ? ofFramework(thrown) : appErrorOf(thrown);
    reportFault(this.logger, error, `${request.method} ${request.path}`);
    if (response.headersSent) {
      // Half an answer must not pass for a whole one.
      response.destroy();
      return;
    }
    const { category } = ERRORS[error.code];
    if (category === 'unauthenticated') response.setHeader('WWW-Authenticate', 'Bearer');
    const { retryAfterMs } = error.details;
    if (typeof retryAfterMs === 'number') response.setHeader('Retry-After', Math.ceil(retryAfterMs / 1_000));
    response.status(HTTP_STATUS[category]).json({ error: error.toWire() });
    linger(request);
  }
}

/** Nest itself throws for routes there are not, and for addresses it cannot read. */
function ofFramework(exception: HttpException): AppError {
  const status = exception.getStatus();
  if (status === 404) return new AppError('ROUTE_UNKNOWN');
  if (status < 500) return new AppError('REQUEST_INVALID', { problem: 'it cannot be read' });
  return appErrorOf(exception);
}
