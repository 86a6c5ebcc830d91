import { describe, expect, it } from '@jest/globals';
import { withDeadline } from './deadline.ts';

describe('withDeadline', () => {
  const late = () => new Error('late');

  it('gives what the work gives', async () => {
    await expect(withDeadline(Promise.resolve(3), 1_000, late)).resolves.toBe(3);
    await expect(withDeadline(Promise.reject(new Error('no')), 1_000, late)).rejects.toThrow('no');
  });

  it('rejects when the work takes too long', async () => {
    await expect(withDeadline(new Promise(() => undefined), 5, late)).rejects.toThrow('late');
  });
});
