import { ERRORS, HTTP_STATUS, type ErrorCode } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { describe, expect, it } from '@jest/globals';
import { BadRequestException, ConsoleLogger, NotFoundException, type ArgumentsHost } from '@nestjs/common';
import { HttpErrorFilter } from './http-error.filter.ts';

interface Answer {
  status?: number;
  body?: { readonly error: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } };
  readonly headers: Record<string, unknown>;
  isDestroyed: boolean;
  readonly logged: string[];
}

class RecordingLogger extends ConsoleLogger {
  readonly lines: string[] = [];

  override error(message: unknown): void {
    this.lines.push(JSON.stringify(message));
  }
}

/** What a client gets for something thrown. */
function answerTo(thrown: unknown, headersSent = false): Answer {
  const logger = new RecordingLogger();
  const answer: Answer = { headers: {}, isDestroyed: false, logged: logger.lines };
  const response = {
    headersSent,
    setHeader: (name: string, value: unknown) => (answer.headers[name] = value),
    status: (status: number) => {
      answer.status = status;
      return { json: (body: Answer['body']) => (answer.body = body) };
    },
    destroy: () => (answer.isDestroyed = true),
  };
  const http = {
    getRequest: () => ({ method: 'GET', path: '/x', complete: true }),
    getResponse: () => response,
  };
  new HttpErrorFilter(logger).catch(thrown, { switchToHttp: () => http } as ArgumentsHost);
  return answer;
}

describe('HttpErrorFilter', () => {
  it.each(Object.keys(ERRORS) as ErrorCode[])('answers %s with the status of its category', (code) => {
    const { status, body } = answerTo(new AppError(code));
    expect(status).toBe(HTTP_STATUS[ERRORS[code].category]);
    expect(body?.error.code).toBe(code);
  });

  it('tells nothing of what nobody foresaw, but the log all, by one id', () => {
    const { status, body, logged } = answerTo(new Error('select * from secret_table'));
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret_table');
    expect(logged.join()).toContain('secret_table');
    expect(logged.join()).toContain(String(body?.error.details['correlationId']));
  });

  it('does not log what a caller did wrong', () => {
    expect(answerTo(new AppError('TOKEN_UNKNOWN')).logged).toEqual([]);
  });

  it('knows the framework’s own errors', () => {
    expect(answerTo(new NotFoundException()).body?.error.code).toBe('ROUTE_UNKNOWN');
    expect(answerTo(new BadRequestException()).body?.error.code).toBe('REQUEST_INVALID');
  });

  it('says in headers what clients look for there', () => {
    expect(answerTo(new AppError('TOKEN_MISSING')).headers).toEqual({ 'WWW-Authenticate': 'Bearer' });
    expect(answerTo(new AppError('TOO_MANY_REQUESTS', { retryAfterMs: 1_200 })).headers).toEqual({
      'Retry-After': 2,
    });
  });

  it('breaks an answer off that failed half-way, so that it cannot pass for a whole one', () => {
    const answer = answerTo(new Error('lost'), true);
    expect(answer.isDestroyed).toBe(true);
    expect(answer.body).toBeUndefined();
  });
});
