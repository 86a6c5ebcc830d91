import { describe, expect, it } from '@jest/globals';
import { AlarmLog } from './alarm-log.ts';

describe('AlarmLog', () => {
  const alarm = { exerciseId: 'ex', epoch: 2, dueAtMs: 5 };

  function recorded() {
    const lines: { level: string; line: object }[] = [];
    const log = new AlarmLog({
      warn: (line: object) => lines.push({ level: 'warn', line }),
      error: (line: object) => lines.push({ level: 'error', line }),
    });
    return { log, lines };
  }

  it('tells where a handler failed but not in which words', () => {
    const { log, lines } = recorded();
    log.rejected(
      alarm,
      1,
      true,
      Object.assign(new TypeError('the note says\n    at ransom (PAY)'), { code: 'E1' }),
    );
    expect(lines).toEqual([
      {
        level: 'warn',
        line: expect.objectContaining({ ...alarm, attempt: 1, error: 'TypeError', code: 'E1' }),
      },
    ]);
    expect(JSON.stringify(lines)).toContain('alarm-log.spec.ts');
    expect(JSON.stringify(lines)).not.toContain('ransom');
  });

  it('raises its voice when an alarm is given up', () => {
    const { log, lines } = recorded();
    log.rejected(alarm, 1_000, false, 'no');
    expect(lines).toMatchObject([{ level: 'error', line: { message: 'alarm given up' } }]);
  });

  it('tells the same trouble of a store once in a while only', () => {
    const { log, lines } = recorded();
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    for (let i = 0; i < 50; i += 1) log.storeTrouble('worker', refused);
    log.storeTrouble('producer', refused);
    log.storeTrouble('worker', new Error('another'));
    expect(lines).toHaveLength(3);
  });
});
