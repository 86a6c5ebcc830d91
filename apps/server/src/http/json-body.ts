import { AppError } from '@cyberdrill/platform';
import {
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { DrillRequest } from './drill-request.ts';
import { readBody } from './read-body.ts';

/** Reads the request's body as JSON of at most `maxBytes`. Interceptors run after guards: nothing of a stranger is parsed. */
export function JsonBody(maxBytes: number): MethodDecorator {
  return UseInterceptors(new JsonBodyInterceptor(maxBytes));
}

class JsonBodyInterceptor implements NestInterceptor {
  private readonly maxBytes: number;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<DrillRequest>();
    if (request.is('application/json') === false) throw invalid('content-type must be application/json');
    const { maxBytes } = this;
    const body = await readBody(request, {
      maxBytes,
      tooLarge: () => new AppError('REQUEST_TOO_LARGE', { maxBytes }),
    });
    request.body = parse(body);
    return next.handle();
  }
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw invalid('the body must be JSON in UTF-8');
  }
}

function invalid(problem: string): AppError {
  return new AppError('REQUEST_INVALID', { problem });
}
