import { exerciseTimeInWords, type Notice } from '@cyberdrill/domain';

/** What a webhook is sent: notices in order, in a form for programs and in words for a chat channel. */
export interface NoticePayload {
  readonly exerciseId: string;
  /** Lines for people; chat services show what is called so. */
  readonly text: string;
  /** `seq` tells a notice that comes twice: what is sent is sent at least once. */
  readonly notices: readonly (Omit<Notice, 'atMs'> & {
    readonly at: string;
    readonly exerciseTime: string;
  })[];
}

/** The payload of some notices: ids, kinds and times, and fixed words around them. */
export function noticePayload(exerciseId: string, notices: readonly Notice[]): NoticePayload {
  return {
    exerciseId,
    text: notices.map((notice) => `EXERCISE ${exerciseId}: ${inWords(notice)}`).join('\n'),
    notices: notices.map(({ atMs, ...notice }) => ({
      ...notice,
      at: new Date(atMs).toISOString(),
      exerciseTime: exerciseTimeInWords(notice.exerciseTimeMs),
    })),
  };
}

function inWords(notice: Notice): string {
  const at = exerciseTimeInWords(notice.exerciseTimeMs);
  const teams = notice.teamIds?.join(', ') ?? '';
  switch (notice.entry) {
    case 'exercise.ended':
      return `ENDEX at ${at}.`;
    case 'exercise.terminated':
      return `ended early at ${at}.`;
    case 'exercise.no-duff-declared':
      return `NO DUFF at ${at}: a real incident, the exercise is frozen.`;
    case 'exercise.no-duff-lifted':
      return `NO DUFF lifted at ${at}.`;
    case 'duty.overdue':
      return `duty ${notice.dutyId} is overdue at ${at}.`;
    case 'inject.overdue':
      return `inject ${notice.injectId} waits for exercise control since ${at} (${teams}).`;
    case 'team.disconnected':
      return `team ${teams} has no connection since ${at}.`;
    default:
      return `${notice.entry} at ${at}.`;
  }
}
