import { describe, expect, it } from '@jest/globals';
import { commandOf } from './step-command.ts';

describe('the command of a step', () => {
  it('says what was filled in, and leaves out what was not', () => {
    expect(commandOf('pause', { words: '  ' })).toEqual({ kind: 'exercise:pause', data: {} });
    expect(commandOf('end', { words: ' lunch ' })).toEqual({
      kind: 'exercise:end',
      data: { reason: 'lunch' },
    });
    expect(commandOf('jump', { to: '1:00', passedOver: 'hold' })).toEqual({
      kind: 'exercise:jump',
      data: { toExerciseTimeMs: 3_600_000, passedOver: 'hold' },
    });
    expect(commandOf('start', { rate: '1,5' })).toEqual({ kind: 'exercise:start', data: { rate: 1.5 } });
    expect(commandOf('move', { phase: 'hot-wash' })).toEqual({
      kind: 'exercise:move',
      data: { to: 'hot-wash' },
    });
  });

  it('says which field cannot be read', () => {
    expect(commandOf('jump', { to: 'noon' })).toEqual({ unreadable: 'to' });
    expect(commandOf('rate', { rate: 'fast' })).toEqual({ unreadable: 'rate' });
    expect(commandOf('start', { rate: '-1' })).toEqual({ unreadable: 'rate' });
  });
});
