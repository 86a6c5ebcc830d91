import { describe, expect, it } from '@jest/globals';
import { UploadSlots } from './upload-slots.ts';

describe('UploadSlots', () => {
  /** Holds a slot until it is let go. */
  function held(slots: UploadSlots, holder: string) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const done = slots.hold(holder, () => promise);
    return { letGo: resolve, done };
  }
  const refused = { code: 'TOO_MANY_REQUESTS', details: { retryAfterMs: 1_000 } };
  const nothing = async (): Promise<void> => undefined;

  it('are so many for one, so many for all, and free again afterwards', async () => {
    const slots = new UploadSlots(2, 3);
    const first = held(slots, 'a');
    held(slots, 'a');
    await expect(slots.hold('a', nothing)).rejects.toMatchObject(refused);
    held(slots, 'b');
    await expect(slots.hold('c', nothing)).rejects.toMatchObject(refused);
    first.letGo();
    await first.done;
    await expect(slots.hold('a', nothing)).resolves.toBeUndefined();
  });

  it('are free again after what failed', async () => {
    const slots = new UploadSlots(1, 1);
    const failing = slots.hold('a', () => Promise.reject(new Error('broken off')));
    await expect(failing).rejects.toThrow('broken off');
    await expect(slots.hold('a', nothing)).resolves.toBeUndefined();
  });
});
