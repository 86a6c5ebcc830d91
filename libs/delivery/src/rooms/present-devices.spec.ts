import { describe, expect, it } from '@jest/globals';
import type { PresentDevice } from '@cyberdrill/domain';
import { FORGET_AFTER_MS, PresentDevices } from './present-devices.ts';

const NEWS = { exerciseId: 'june', teamId: 'a', processId: 'two' };
const device = (deviceId: string, more: Partial<PresentDevice> = {}): PresentDevice => ({
  ...{ deviceId, isWriting: false, held: 3 },
  ...more,
});

describe('PresentDevices', () => {
  it('are those of this process and of the others', () => {
    const present = new PresentDevices();
    present.put(device('own', { name: 'Mariam', roundTripMs: 80 }));
    present.hear({ ...NEWS, devices: [device('far', { held: 5, roundTripMs: 30 })] }, 0);
    expect(present.mates()).toEqual([
      { deviceId: 'own', name: 'Mariam', isWriting: false },
      { deviceId: 'far', isWriting: false },
    ]);
    expect(present.link('a', 7)).toEqual({ teamId: 'a', devices: 2, roundTripMs: 30, behind: 2 });
  });

  it('say what they are at anew each time', () => {
    const present = new PresentDevices();
    present.put(device('own'));
    present.say('own', { injectId: 'ransom', isWriting: true });
    present.say('own', { isWriting: false });
    present.say('gone', { isWriting: true });
    expect(present.mates()).toEqual([{ deviceId: 'own', isWriting: false }]);
  });

  it('are forgotten when their process has told of none, or of nothing for long', () => {
    const present = new PresentDevices();
    present.hear({ ...NEWS, devices: [device('far')] }, 0);
    expect(present.forgetSilent(FORGET_AFTER_MS)).toBe(false);
    expect(present.forgetSilent(FORGET_AFTER_MS + 1)).toBe(true);
    expect(present.isEmpty).toBe(true);
    present.hear({ ...NEWS, devices: [device('far')] }, 0);
    present.hear({ ...NEWS, devices: [] }, 1);
    expect(present.isEmpty).toBe(true);
  });

  it('lack nothing when there are none', () => {
    expect(new PresentDevices().link('a', 9)).toEqual({ teamId: 'a', devices: 0, behind: 0 });
  });
});
