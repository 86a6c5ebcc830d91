import { describe, expect, it } from '@jest/globals';
import { oncePerPress, runChild, runStep } from './run-child.mjs';

describe('oncePerPress', () => {
  it('takes what comes within a second as the same key press', () => {
    const passed: string[] = [];
    let nowMs = 0;
    const pass = oncePerPress(
      (signal) => passed.push(signal),
      () => nowMs,
    );
    pass('SIGINT');
    nowMs = 900;
    pass('SIGINT');
    expect(passed).toEqual(['SIGINT']);
    pass('SIGTERM');
    nowMs = 1_900;
    pass('SIGINT');
    expect(passed).toEqual(['SIGINT', 'SIGTERM', 'SIGINT']);
  });
});

describe('runChild', () => {
  it('tells the code a program ended with', async () => {
    expect(await runChild(script('process.exit(7)'))).toEqual({ code: 7, signal: null, passedOn: undefined });
  });

  it('tells the signal a program ended by', async () => {
    const ending = await runChild(script('process.kill(process.pid, "SIGKILL")'));
    expect(ending).toEqual({ code: null, signal: 'SIGKILL', passedOn: undefined });
  });

  it('rejects when there is no such program', async () => {
    await expect(runStep({ command: '/nowhere/program', args: [] })).rejects.toThrow('ENOENT');
  });

  function script(code: string) {
    return { command: process.execPath, args: ['--eval', code] };
  }
});
