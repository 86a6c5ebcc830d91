import { describe, expect, it } from '@jest/globals';
import { AppError } from './app-error.ts';
import { appErrorOf } from './app-error-of.ts';

describe('appErrorOf', () => {
  it('keeps an error of the registry as it is', () => {
    const error = new AppError('INJECT_UNKNOWN', { injectId: 'ransom-note' });
    expect(appErrorOf(error)).toBe(error);
    expect(error.toWire()).toMatchObject({
      code: 'INJECT_UNKNOWN',
      message: 'There is no inject "ransom-note".',
    });
  });

  it('turns a lost database into STORE_UNAVAILABLE, however deep the cause', () => {
    const lost = Object.assign(new Error('terminating connection'), { code: '57P01' });
    const wrapped = new Error('driver', { cause: new Error('pool', { cause: lost }) });
    expect(appErrorOf(wrapped).code).toBe('STORE_UNAVAILABLE');
  });

  it('takes the word of a library that says so in the registry’s own terms', () => {
    const away = Object.assign(new Error('the alarms cannot be reached'), { code: 'STORE_UNAVAILABLE' });
    expect(appErrorOf(away).code).toBe('STORE_UNAVAILABLE');
    expect(appErrorOf(away).cause).toBe(away);
  });

  it('hides anything else behind one opaque code and a correlation id', () => {
    const error = appErrorOf(new Error('select password from secret_table'));
    expect(error.code).toBe('INTERNAL');
    expect(JSON.stringify(error.toWire())).not.toContain('secret_table');
    expect(error.details['correlationId']).toMatch(/^[0-9a-f-]{36}$/);
    expect(error.cause).toBeInstanceOf(Error);
  });
});
