import { mayRead, type Access, type Resource } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { whoIs } from '../audit/who-is.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { Keyring, type Caller } from './keyring.ts';
import { REQUIREMENT, type Requirement } from './requires.ts';

/** Lets a request through only if its key opens what the route asks for. A route that asks for nothing says so. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly keyring: Keyring,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Nest asks application-wide guards about socket events as well; those have a guard of their own.
    if (context.getType() !== 'http') return true;
    const required = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIREMENT, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (required === 'nothing') return true;
    const request = context.switchToHttp().getRequest<DrillRequest>();
    const caller = await this.caller(request.headers.authorization);
    request.who = caller === 'admin' ? { administrator: true } : whoIs(caller);
    if (required === 'admin') {
      if (caller !== 'admin') throw new AppError('NOT_PERMITTED');
      return true;
    }
    request.access = accessTo(request.params['exerciseId'], caller);
    if (!isMet(required ?? [], request.access)) throw new AppError('NOT_PERMITTED');
    return true;
  }

  private async caller(authorization: string | undefined): Promise<Caller> {
    const token = /^Bearer +(\S{1,512})$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new AppError('TOKEN_MISSING');
    const caller = await this.keyring.caller(token);
    if (caller === undefined) throw new AppError('TOKEN_UNKNOWN');
    return caller;
  }
}

/** A key to one exercise must not tell whether there is another, so both answers are the same. */
function accessTo(exerciseId: unknown, caller: Caller): Access {
  if (caller === 'admin') throw new AppError('NOT_PERMITTED');
  if (caller.exerciseId !== exerciseId) throw new AppError('EXERCISE_UNKNOWN');
  return caller;
}

function isMet(required: 'access' | readonly Resource[], { role }: Access): boolean {
  return required === 'access' || required.some((resource) => mayRead(role, resource));
}
