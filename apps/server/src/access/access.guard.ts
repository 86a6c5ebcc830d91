import type { AuditWho } from '@cyberdrill/contracts';
import { mayRead, OF_ADMINISTRATORS, type Access, type Resource } from '@cyberdrill/domain';
import { Exercises } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { whoIs } from '../audit/who-is.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { Visitors } from '../identity/visitors.ts';
import { BEFORE_NDA } from '../people/before-nda.ts';
import { NdaGate } from '../people/nda-gate.ts';
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
    private readonly gate: NdaGate,
    private readonly exercises: Exercises,
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
    else if (isForAdministrators(caller, required)) await this.letAdministratorIn(request);
    else {
      request.access = await this.requireAccess(caller, required ?? [], request);
      const isBeforeNda = this.reflector.get<true | undefined>(BEFORE_NDA, context.getHandler()) === true;
      if (!isBeforeNda) await this.gate.require(request.access);
    }
    return true;
  }

  private async requireAccess(
    caller: Caller,
    required: 'access' | readonly Resource[],
    request: DrillRequest,
  ): Promise<Access> {
    const access = await this.accessOf(caller, String(request.params['exerciseId']));
    if (!isMet(required, access)) throw new AppError('NOT_PERMITTED');
    return access;
  }

  /** Without an access: whatever an administrator does here he does as one, though he may have a role as well. */
  private async letAdministratorIn(request: DrillRequest): Promise<void> {
    await this.exercises.facts(String(request.params['exerciseId']));
    request.who = { ...request.who, administrator: true };
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

/** What administrators may do in every exercise, they do without a role in it. */
function isForAdministrators(caller: Caller, required: Requirement | undefined): boolean {
  return (
    Array.isArray(required) &&
    required.some((resource: Resource) => OF_ADMINISTRATORS.includes(resource)) &&
    isAdministrator(caller)
  );
}

function isAdministrator(caller: Caller): boolean {
  if (caller.kind !== 'person') return caller.kind === 'administrator';
  return caller.signedIn.account.isAdministrator && caller.signedIn.standing === 'full';
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
