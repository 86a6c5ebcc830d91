import { describe, expect, it } from '@jest/globals';
import { DeadlineError, withDeadline } from './deadline.ts';

describe('withDeadline', () => {
  it('gives what the work gives', async () => {
    await expect(withDeadline(Promise.resolve(3), 1_000)).resolves.toBe(3);
    await expect(withDeadline(Promise.reject(new Error('no')), 1_000)).rejects.toThrow('no');
  });

  it('rejects when the work takes too long', async () => {
    await expect(withDeadline(new Promise(() => undefined), 5)).rejects.toThrow(DeadlineError);
  });
});
