import type { DirectoryEntry, Party, RoomDuty, StoredMessage } from '@cyberdrill/domain';
import { EMPTY_DRAFT, passOn, replyTo, type MessageDraft } from '../../../messages/message-draft.ts';
import { REPORT_FORMS, type ReportName } from '../../../messages/report-forms.ts';

/** What a team has, as far as a message can begin with it. */
export interface Beginnings {
  readonly own: Party;
  readonly directory: readonly DirectoryEntry[];
  readonly messages: readonly StoredMessage[];
  readonly injectIds: readonly string[];
  readonly duties: readonly RoomDuty[];
}

/** How a message is begun that an address asks for. */
export type Begun =
  | { readonly as: 'new'; readonly draft: MessageDraft }
  | { readonly as: 'reply' | 'passOn'; readonly draft: MessageDraft; readonly original: StoredMessage };

/**
 * The draft that an address asks for; what it names and nobody knows is left out.
 * @param subjectOf the subject that a report has when it is begun
 */
export function begin(
  query: URLSearchParams,
  { own, directory, messages, injectIds, duties }: Beginnings,
  subjectOf: (form: ReportName) => string,
): Begun {
  const find = (key: string) => messages.find(({ messageId }) => messageId === query.get(key));
  const replied = find('reply');
  if (replied !== undefined) return { as: 'reply', draft: replyTo(replied, own), original: replied };
  const passed = find('pass');
  if (passed !== undefined) return { as: 'passOn', draft: passOn(passed, directory), original: passed };

  const duty = duties.find(({ dutyId }) => dutyId === query.get('duty'));
  const to = duty?.to.party ?? directory.find(({ party }) => party === query.get('to'))?.party;
  const about = injectIds.find((injectId) => injectId === query.get('about'));
  const form = (Object.keys(REPORT_FORMS) as ReportName[]).find((name) => name === query.get('form'));
  return {
    as: 'new',
    draft: {
      ...EMPTY_DRAFT,
      kind: kindFor(duty, form),
      to: to === undefined ? [] : [to],
      ...(about === undefined ? {} : { about }),
      ...(form === undefined ? {} : { report: { form, values: {} }, subject: subjectOf(form) }),
    },
  };
}

/** The kind that discharges the duty; a report is a notification, where no duty asks for something else. */
function kindFor(duty: RoomDuty | undefined, form: ReportName | undefined): MessageDraft['kind'] {
  if (duty !== undefined && !duty.messageKinds.includes('notification')) {
    return duty.messageKinds[0] ?? 'notification';
  }
  return duty !== undefined || form !== undefined ? 'notification' : EMPTY_DRAFT.kind;
}
