import type { AuditWho } from '@cyberdrill/contracts';
import { mayRead, type Access, type Resource } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { whoIs } from '../audit/who-is.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { Visitors } from '../identity/visitors.ts';
import type { Caller } from './caller.ts';
import { Callers } from './callers.ts';
import { REQUIREMENT, type Requirement } from './requires.ts';

/** Lets a request through only if who sends it may have what the route asks for. A route that asks for nothing says so. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly visitors: Visitors,
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
    const caller = await this.callers.of(request);
    request.who = whoCalls(caller, required);
    if (caller.kind === 'person') request.signedIn = caller.signedIn;
    if (required === 'session' || required === 'account') requirePerson(caller, required);
    else if (required === 'admin') requireAdministrator(caller);
    else await this.requireAccess(caller, required ?? [], request);
    return true;
  }

  private async requireAccess(
    caller: Caller,
    required: 'access' | readonly Resource[],
    request: DrillRequest,
  ): Promise<void> {
    request.access = await this.accessOf(caller, String(request.params['exerciseId']));
    if (!isMet(required, request.access)) throw new AppError('NOT_PERMITTED');
  }

  /** Who has access to one exercise must not be told whether there is another, so both answers are the same. */
  private async accessOf(caller: Caller, exerciseId: string): Promise<Access> {
    switch (caller.kind) {
      case 'administrator':
        throw new AppError('NOT_PERMITTED');
      case 'key':
        if (caller.access.exerciseId !== exerciseId) throw new AppError('EXERCISE_UNKNOWN');
        return caller.access;
      case 'person':
        return this.visitors.accessOf(caller.signedIn, exerciseId);
    }
  }
}

/** Keys are nobody's: they have no account to look after. */
function requirePerson(caller: Caller, required: 'session' | 'account'): void {
  if (caller.kind !== 'person') throw new AppError('NOT_PERMITTED');
  if (required === 'account' && caller.signedIn.standing !== 'full') throw new AppError('FACTOR_REQUIRED');
}

function requireAdministrator(caller: Caller): void {
  if (caller.kind === 'administrator') return;
  if (caller.kind === 'key') throw new AppError('NOT_PERMITTED');
  if (caller.signedIn.standing !== 'full') throw new AppError('FACTOR_REQUIRED');
  if (!caller.signedIn.account.isAdministrator) throw new AppError('NOT_PERMITTED');
}

function isMet(required: 'access' | readonly Resource[], { role }: Access): boolean {
  return required === 'access' || required.some((resource) => mayRead(role, resource));
}

function whoCalls(caller: Caller, required: Requirement | undefined): AuditWho {
  if (caller.kind === 'administrator') return { administrator: true };
  if (caller.kind === 'key') return whoIs(caller.access);
  const { accountId, name } = caller.signedIn.account;
  return { accountId, name, ...(required === 'admin' && { administrator: true }) };
}
