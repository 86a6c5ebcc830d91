import type {
  DirectoryEntry,
  FileReference,
  MessageKind,
  Party,
  SendMessage,
  StoredMessage,
  Tlp,
} from '@cyberdrill/domain';
import type { ReportName, ReportValues } from './report-forms.ts';

/** A message while it is written. */
export interface MessageDraft {
  readonly kind: MessageKind;
  readonly to: readonly Party[];
  /** Empty until somebody has chosen: what may be shared with whom is never a default. */
  readonly tlp: Tlp | '';
  readonly subject: string;
  readonly body: string;
  /** The inject it is about. */
  readonly about?: string;
  readonly inReplyTo?: string;
  readonly attachments: readonly FileReference[];
  /** For exercise control: the simulated role that speaks; left out for EXCON. */
  readonly asRole?: string;
  /** A form to be filled in in place of the text. */
  readonly report?: { readonly form: ReportName; readonly values: ReportValues };
}

export const EMPTY_DRAFT: MessageDraft = {
  kind: 'share',
  to: [],
  tlp: '',
  subject: '',
  body: '',
  attachments: [],
};

/** Whether a kind makes sense for a draft: only what has been received can be acknowledged. */
export function isKindFor(kind: MessageKind, { inReplyTo }: Pick<MessageDraft, 'inReplyTo'>): boolean {
  return inReplyTo !== undefined || kind !== 'acknowledgement';
}

/**
 * A reply to whoever wrote a message, or, to one's own message, a word more to those it went to. It goes no further than the
 * message itself, unless its writer relabels it.
 */
export function replyTo(message: StoredMessage, own: Party): MessageDraft {
  const { from, to, tlp, subject, messageId, about } = message;
  const isOwn = from === own;
  return {
    ...EMPTY_DRAFT,
    kind: isOwn ? 'share' : 'answer',
    to: isOwn ? to : [from],
    tlp,
    subject: withPrefix('Re: ', subject),
    inReplyTo: messageId,
    ...(about === undefined ? {} : { about }),
  };
}

/** That one has taken notice, without words. */
export function acknowledgementOf(message: StoredMessage): MessageDraft {
  return {
    ...EMPTY_DRAFT,
    kind: 'acknowledgement',
    to: [message.from],
    tlp: message.tlp,
    subject: withPrefix('Re: ', message.subject),
    inReplyTo: message.messageId,
  };
}

/** A message handed on to others, with its words, its files and its label. */
export function passOn(message: StoredMessage, directory: readonly DirectoryEntry[]): MessageDraft {
  const { from, tlp, subject, body, messageId, about, attachments } = message;
  return {
    ...EMPTY_DRAFT,
    tlp,
    subject: withPrefix('Fwd: ', subject),
    body: `\n\n${nameOf(directory, from)} (${tlp}):\n${quoted(body)}`,
    inReplyTo: messageId,
    ...(about === undefined ? {} : { about }),
    attachments,
  };
}

/**
 * The command that sends a draft.
 * @param messageId made once for the draft
 * @param body its text; for a filled-in form, what the form comes to
 */
export function commandOf(draft: MessageDraft, messageId: string, body: string): SendMessage {
  const { report: _, tlp, ...message } = draft;
  if (tlp === '') throw new RangeError('a message without a label cannot be sent');
  return { ...message, tlp, messageId, body, subject: draft.subject.trim() };
}

/**
 * Whether anything was written or chosen that would be missed.
 * @param begun what the draft began with: what was filled in for its writer is no loss
 */
export function isWorthKeeping(draft: MessageDraft, begun: MessageDraft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(begun);
}

/** The name of a party; its id, when nobody has told its name. */
export function nameOf(directory: readonly DirectoryEntry[], party: Party): string {
  return directory.find((entry) => entry.party === party)?.name ?? party.slice(party.indexOf(':') + 1);
}

function withPrefix(prefix: string, subject: string): string {
  return subject.startsWith(prefix) ? subject : `${prefix}${subject}`.slice(0, 300);
}

function quoted(body: string): string {
  return body
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
