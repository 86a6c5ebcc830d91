import type { Party } from '@cyberdrill/domain';
import { roomPath } from '../../../exercise/rooms.ts';
import type { ReportName } from '../../../messages/report-forms.ts';

/** The address of the team's messages, or of one thread of them. */
export function messagesPath(exerciseId: string, threadId?: string): string {
  const list = `${roomPath(exerciseId, 'team')}/messages`;
  return threadId === undefined ? list : `${list}/${encodeURIComponent(threadId)}`;
}

/** What a message begins with. */
export interface Beginning {
  readonly to?: Party;
  readonly about?: string;
  /** Id of the message that is replied to. */
  readonly reply?: string;
  /** Id of the message that is passed on. */
  readonly pass?: string;
  readonly form?: ReportName;
  readonly duty?: string;
}

/** The address at which a message is written. */
export function composePath(exerciseId: string, beginning: Beginning = {}): string {
  const query = new URLSearchParams({ ...beginning }).toString();
  return `${messagesPath(exerciseId)}/new${query === '' ? '' : `?${query}`}`;
}
