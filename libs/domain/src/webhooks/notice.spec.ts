import { describe, expect, it } from '@jest/globals';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import { anInject, anObligation, aPlan, minutes } from '../../../../test/drills/small-scenario.ts';
import { noticeOf, type Notice } from './notice.ts';

const SECRET = 'zq7-words-of-somebody';

function noticesOf(drill: SmallDrill): readonly Notice[] {
  return drill.entries.flatMap((entry) => noticeOf(entry) ?? []);
}

describe('noticeOf', () => {
  const drill = SmallDrill.started(
    aPlan({
      injects: [anInject({ title: { en: SECRET }, body: { en: SECRET } })],
      scenario: {
        obligations: [
          anObligation({
            title: { en: SECRET },
            trigger: { is: 'released', inject: 'i1' },
            deadlineMs: minutes(5),
          }),
        ],
      },
    }),
  );
  drill.control('exercise:announce', { text: SECRET });
  drill.control('control:note', { text: SECRET });
  drill.wait(minutes(30)).wake();
  drill.control('exercise:declare-no-duff', { message: SECRET });
  drill.control('exercise:lift-no-duff', { message: SECRET });
  drill.control('exercise:resume', {});
  drill.control('exercise:end', { reason: SECRET });

  it('tells what happened in ids, kinds and times', () => {
    const notices = noticesOf(drill);
    expect(notices.map(({ entry }) => entry)).toEqual(
      expect.arrayContaining([
        'duty.overdue',
        'exercise.no-duff-declared',
        'exercise.no-duff-lifted',
        'exercise.ended',
      ]),
    );
    expect(notices.find(({ kind }) => kind === 'duty-overdue')).toMatchObject({
      dutyId: expect.stringMatching(/^o1\//),
      exerciseTimeMs: expect.any(Number),
    });
  });

  it('tells nothing that anybody wrote', () => {
    expect(JSON.stringify(drill.entries)).toContain(SECRET);
    expect(JSON.stringify(noticesOf(drill))).not.toContain(SECRET);
  });

  it('leaves all else inside', () => {
    const kinds = new Set(
      drill.entries.filter((entry) => noticeOf(entry) === undefined).map(({ kind }) => kind),
    );
    for (const kind of ['exercise.planned', 'inject.released', 'exercise.announced', 'control.noted'])
      expect(kinds).toContain(kind);
  });
});
