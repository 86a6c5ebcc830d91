import {
  inLanguage,
  strictestOf,
  type MessageKind,
  type MessageSent,
  type Obligation,
  type Party,
  type SendMessage,
  type Tlp,
} from '@cyberdrill/domain';
import { wordsThatPass } from './compose-answer.ts';

/** A message without its id. */
export type ComposedMessage = Omit<SendMessage, 'messageId'>;

/** What a team knows when it does a duty. */
export interface Reporting {
  readonly obligation: Obligation;
  readonly to: readonly Party[];
  /** Injects the team has received, with their labels; the message is about one of them where the obligation allows. */
  readonly received: ReadonlyMap<string, Tlp>;
  /** The last message from each party, to reply to. */
  readonly lastFrom: ReadonlyMap<Party, MessageSent>;
  /** When it gets it wrong, it sends something vague that discharges nothing. */
  readonly isRight: boolean;
  readonly language: string;
}

/**
 * The messages with which a team does its duties under one obligation: one to all, or, where only a reply will do, one to each
 * party that has written; who has not written cannot be replied to.
 */
export function composeReports(reporting: Reporting): readonly ComposedMessage[] {
  const { obligation, to, lastFrom } = reporting;
  const kind = obligation.messageKinds.find((each) => !REPLIES.includes(each));
  if (kind !== undefined) return [{ kind, to, ...content(reporting) }];
  const replyKind = obligation.messageKinds[0] ?? 'answer';
  return to.flatMap((party) => {
    const original = lastFrom.get(party);
    if (original === undefined) return [];
    const { tlp, ...words } = content(reporting);
    return [
      {
        ...{ kind: replyKind, to: [party], inReplyTo: original.messageId },
        ...{ ...words, tlp: strictestOf([tlp, original.tlp]) },
      },
    ];
  });
}

const REPLIES: readonly MessageKind[] = ['acknowledgement', 'answer'];

function content({
  obligation,
  received,
  isRight,
  language,
}: Reporting): Omit<ComposedMessage, 'kind' | 'to'> {
  const about = obligation.about.find((injectId) => received.has(injectId));
  const labels = [obligation.leastTlp ?? 'TLP:AMBER', received.get(about ?? '') ?? 'TLP:CLEAR'] as const;
  return {
    tlp: strictestOf(labels),
    subject: `EXERCISE: ${inLanguage(obligation.title, language, language).text}`,
    body: isRight
      ? wordsThatPass(obligation.minimumContent)
      : 'EXERCISE EXERCISE EXERCISE. Something has happened; details will follow.',
    ...(about === undefined ? {} : { about }),
  };
}

/**
 * An acknowledgement that reads back what was received, or a substantive answer, under the label it came with.
 * @param aboutTlp label of the inject that the message is about, as far as the sender has it
 */
export function composeReply(
  kind: 'acknowledgement' | 'answer',
  message: MessageSent,
  aboutTlp: Tlp = 'TLP:CLEAR',
): ComposedMessage {
  const body =
    kind === 'acknowledgement'
      ? `EXERCISE EXERCISE EXERCISE. Received and understood: ${message.subject}. We act on it.`
      : `EXERCISE EXERCISE EXERCISE. Our answer to "${message.subject}": checked, three systems concerned, measures taken.`;
  return {
    kind,
    to: [message.from],
    tlp: strictestOf([message.tlp, aboutTlp]),
    subject: `EXERCISE: Re: ${message.subject}`.slice(0, 200),
    body,
    inReplyTo: message.messageId,
    ...(message.about === undefined ? {} : { about: message.about }),
  };
}
