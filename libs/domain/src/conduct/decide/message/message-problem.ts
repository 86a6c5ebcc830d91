import { MESSAGE_KINDS } from '../../../scenario/obligation.ts';
import { TLP_LABELS } from '../../../scenario/tlp.ts';
import type { SendMessage } from '../../command.ts';
import { fileProblem } from '../response/files.ts';
import { isClientId, LONGEST, textProblem } from '../texts.ts';

const MOST_RECIPIENTS = 200;
const MOST_ATTACHMENTS = 10;
const LARGEST_ATTACHMENT = 25_000_000;

/** What is wrong with a message by itself, in words; `undefined` when nothing is. */
export function messageProblem(message: SendMessage): string | undefined {
  const { messageId, kind, to, tlp, subject, body, about, inReplyTo } = message;
  // Its sender's name stands before the id that the client made.
  if (!isClientId(messageId, LONGEST.messageId))
    return 'its id must be 1 to 100 letters, digits, ".", ":", "_" or "-"';
  if (!MESSAGE_KINDS.includes(kind)) return 'there is no such kind of message';
  if (to.length === 0 || to.length > MOST_RECIPIENTS) return `it needs 1 to ${MOST_RECIPIENTS} recipients`;
  if (new Set(to).size < to.length) return 'a recipient stands there twice';
  if (!TLP_LABELS.includes(tlp)) return 'it needs a TLP label';
  const subjectProblem = textProblem(subject, { most: LONGEST.line });
  if (subjectProblem !== undefined) return `its subject ${subjectProblem}`;
  // That one has taken notice may be said without words.
  const bodyProblem = textProblem(body, { most: LONGEST.body, least: kind === 'acknowledgement' ? 0 : 1 });
  if (bodyProblem !== undefined) return `its text ${bodyProblem}`;
  if (inReplyTo === undefined && kind === 'acknowledgement')
    return 'an acknowledgement must say to which message';
  // Injects ask for answers, too: a request for information that came as an e-mail of the story, say.
  if (inReplyTo === undefined && about === undefined && kind === 'answer') {
    return 'an answer must say to which message or about which inject';
  }
  return attachmentsProblem(message);
}

function attachmentsProblem({ attachments = [] }: SendMessage): string | undefined {
  if (attachments.length > MOST_ATTACHMENTS) return `it has more than ${MOST_ATTACHMENTS} attachments`;
  const problem = attachments
    .map((file) => fileProblem(file, LARGEST_ATTACHMENT))
    .find((each) => each !== undefined);
  return problem === undefined ? undefined : `it ${problem}`;
}
