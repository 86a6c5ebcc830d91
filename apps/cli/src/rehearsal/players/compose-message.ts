import {
  inLanguage,
  type MessageSent,
  type Obligation,
  type Party,
  type SendMessage,
} from '@cyberdrill/domain';
import { wordsThatPass } from './compose-answer.ts';

/** A message without its id. */
export type ComposedMessage = Omit<SendMessage, 'messageId'>;

/** The message with which a team does its duty, or, when it gets it wrong, a vague one that discharges nothing. */
export function composeReport(options: {
  readonly obligation: Obligation;
  readonly to: readonly Party[];
  /** Injects the team has received; the message is about one of them where the obligation allows. */
  readonly received: ReadonlySet<string>;
  readonly isRight: boolean;
  readonly language: string;
}): ComposedMessage {
  const { obligation, to, received, isRight, language } = options;
  const about = obligation.about.find((injectId) => received.has(injectId));
  const title = inLanguage(obligation.title, language, language).text;
  return {
    kind: obligation.messageKinds[0] ?? 'notification',
    to,
    tlp: obligation.leastTlp ?? 'TLP:AMBER',
    subject: `EXERCISE: ${title}`,
    body: isRight
      ? wordsThatPass(obligation.minimumContent)
      : 'EXERCISE EXERCISE EXERCISE. Something has happened; details will follow.',
    ...(about === undefined ? {} : { about }),
  };
}

/** An acknowledgement that reads back what was received, or a substantive answer, under the label it came with. */
export function composeReply(kind: 'acknowledgement' | 'answer', message: MessageSent): ComposedMessage {
  const body =
    kind === 'acknowledgement'
      ? `EXERCISE EXERCISE EXERCISE. Received and understood: ${message.subject}. We act on it.`
      : `EXERCISE EXERCISE EXERCISE. Our answer to "${message.subject}": checked, three systems concerned, measures taken.`;
  return {
    kind,
    to: [message.from],
    tlp: message.tlp,
    subject: `EXERCISE: Re: ${message.subject}`.slice(0, 200),
    body,
    inReplyTo: message.messageId,
    ...(message.about === undefined ? {} : { about: message.about }),
  };
}
