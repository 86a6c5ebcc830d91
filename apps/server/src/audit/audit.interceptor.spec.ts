import { AuditTrail, type Told } from '@cyberdrill/audit';
import { AppError } from '@cyberdrill/platform';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { AuditInterceptor } from './audit.interceptor.ts';
import { Audited } from './audited.ts';

class Routes {
  @Audited('key.granted', ({ keyId }: { readonly keyId: string }) => ({ keyId, role: 'evaluator' }))
  grant(): void {}

  @Audited('export.journal')
  export(): void {}

  @Audited('scenario.brought', ({ isNew }: { readonly isNew: boolean }) =>
    isNew ? { scenario: 'harbour' } : undefined,
  )
  bring(): void {}
}

/** A trail that keeps what it is told, or cannot. */
class KeptTrail extends AuditTrail {
  readonly told: Told[] = [];
  isAway = false;

  async record(told: Told): Promise<void> {
    if (this.isAway) throw new AppError('STORE_UNAVAILABLE');
    this.told.push(told);
  }
}

const REQUEST = {
  params: { exerciseId: 'drill' },
  headers: { 'user-agent': 'a browser' },
  ip: '192.0.2.1',
  who: { keyId: 'k0' },
};

describe('a route that is audited', () => {
  let trail: KeptTrail;
  beforeEach(() => {
    trail = new KeptTrail();
  });

  /** Answers as the route does, on a request and a response that may have been begun. */
  function answered(
    route: keyof Routes,
    work: Promise<unknown>,
    { request = REQUEST, headersSent = false }: { request?: object; headersSent?: boolean } = {},
  ): Promise<unknown> {
    const handler = Object.getOwnPropertyDescriptor(Routes.prototype, route)?.value as () => void;
    const http = { getRequest: () => request, getResponse: () => ({ headersSent }) };
    const context = { getHandler: () => handler, switchToHttp: () => http } as unknown as ExecutionContext;
    const handle = (): Observable<unknown> => from(work);
    return firstValueFrom(new AuditInterceptor(new Reflector(), trail).intercept(context, { handle }));
  }

  it('is told of with who, from where, in which exercise, and its facts', async () => {
    await expect(answered('grant', Promise.resolve({ keyId: 'k1' }))).resolves.toEqual({ keyId: 'k1' });
    expect(trail.told).toEqual([
      {
        kind: 'key.granted',
        who: { keyId: 'k0' },
        from: { address: '192.0.2.1', agent: 'a browser' },
        exerciseId: 'drill',
        data: { keyId: 'k1', role: 'evaluator' },
      },
    ]);
  });

  it('takes the exercise from the answer where the address names none', async () => {
    const request = { ...REQUEST, params: {}, who: undefined };
    await answered('grant', Promise.resolve({ keyId: 'k1', exerciseId: 'planned' }), { request });
    expect(trail.told).toMatchObject([{ who: {}, exerciseId: 'planned' }]);
  });

  it('does not answer when a change cannot be told', async () => {
    trail.isAway = true;
    await expect(answered('grant', Promise.resolve({ keyId: 'k1' }))).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });

  it('is not told of when it refused, or had nothing to tell', async () => {
    await expect(answered('grant', Promise.reject(new AppError('NOT_PERMITTED')))).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
    await answered('bring', Promise.resolve({ isNew: false }));
    expect(trail.told).toEqual([]);
    await answered('bring', Promise.resolve({ isNew: true }));
    expect(trail.told).toMatchObject([{ data: { scenario: 'harbour' } }]);
  });

  it('is told of when somebody hung up in the middle of the answer, and still fails', async () => {
    const cutOff = Promise.reject(new Error('Premature close'));
    await expect(answered('export', cutOff, { headersSent: true })).rejects.toThrow('Premature close');
    expect(trail.told).toMatchObject([{ kind: 'export.journal', data: {} }]);
  });
});
