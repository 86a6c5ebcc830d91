import { isUtf8 } from 'node:buffer';
import { dirname, join } from 'node:path';
import { inspectFile, type FileProblem } from '@cyberdrill/domain';
import type { Located, SoundFile } from '../checks/sound-file.ts';
import type { FaultList } from '../faults/fault-list.ts';
import type { FileAttachment } from '../file/scenario-file.ts';
import { lintText } from '../safety/lint-text.ts';
import { child } from '../yaml/source-map.ts';
import { attachmentPathProblem } from './attachment-path.ts';
import { AttachmentRefused } from './attachment-refused.ts';
import { isExecutable } from './executable.ts';
import { packFile, type PackFile } from './pack-file.ts';

/**
 * Reads a file of the pack by its path relative to the scenario file.
 * @throws AttachmentRefused with the reason
 */
export type ReadAttachment = (path: string) => Promise<Uint8Array>;

/** What all attachments of a pack may have together, in bytes. */
export const MAX_PACK_BYTES = 50_000_000;

/** How much of a text attachment is looked through for what could be real, and how much of that is told. */
const MAX_LINTED_BYTES = 1_000_000;
const MOST_FINDINGS = 50;

/**
 * Reads the attachments that injects name, each once, and adds a fault for each that cannot be used.
 * @param fileName what the scenario file is called in faults; its attachments are called as seen from there
 */
export async function collectAttachments(
  file: SoundFile,
  read: ReadAttachment | undefined,
  fileName: string,
  faults: FaultList,
): Promise<readonly PackFile[]> {
  const found = new Map<string, PackFile>();
  let totalBytes = 0;
  for (const { item, path } of attachmentsOf(file)) {
    const at = `${path}.path`;
    const known = found.get(item.path);
    if (known !== undefined) {
      checkKind(faults, at, item, known.content);
      continue;
    }
    const problem = attachmentPathProblem(item.path);
    if (problem !== undefined) {
      addPathFault(faults, at, item.path, problem);
      continue;
    }
    const content = await readOrReason(read, item.path);
    if (typeof content === 'string') {
      addUnreadable(faults, at, item.path, content);
      continue;
    }
    totalBytes += content.byteLength;
    if (totalBytes > MAX_PACK_BYTES) {
      addUnreadable(faults, at, item.path, `the attachments have more than ${MAX_PACK_BYTES} bytes together`);
      return [...found.values()];
    }
    checkKind(faults, at, item, content);
    checkText(faults, at, join(dirname(fileName), item.path), content, file.head.inventedNames ?? []);
    found.set(item.path, packFile(item.path, content));
  }
  return [...found.values()];
}

function attachmentsOf(file: SoundFile): readonly Located<FileAttachment>[] {
  return file.injects.flatMap(({ item, path }) =>
    (item.attachments ?? []).map((attachment, index) => ({
      path: child(`${path}.attachments`, index),
      item: attachment,
    })),
  );
}

async function readOrReason(read: ReadAttachment | undefined, path: string): Promise<Uint8Array | string> {
  if (read === undefined) return 'the scenario was given without the folder of its pack';
  try {
    return await read(path);
  } catch (thrown) {
    if (thrown instanceof AttachmentRefused) return thrown.message;
    throw thrown;
  }
}

/** What teams are handed follows the rules for what they hand in; a name given for the players counts as well. */
function checkKind(faults: FaultList, at: string, { path, name }: FileAttachment, content: Uint8Array): void {
  if (isExecutable(content)) {
    faults.add({
      code: 'ATTACHMENT_EXECUTABLE',
      path: at,
      message: `"${path}" is a program.`,
      remedy: 'Describe the malware by its hash and its behaviour; a drill hands out no programs.',
    });
    return;
  }
  const problem = [path, name ?? path]
    .map((shown) => inspectFile(shown, content))
    .find((inspected) => 'code' in inspected);
  if (problem !== undefined) faults.add({ code: 'ATTACHMENT_TYPE', path: at, ...inWords(path, problem) });
}

function inWords(path: string, problem: FileProblem): { readonly message: string; readonly remedy: string } {
  if (problem.code === 'FILE_TYPE_REFUSED')
    return {
      message: `"${path}" is of no kind that is handed out in a drill.`,
      remedy: 'Use documents, pictures, texts, captures or archives; no documents with macros.',
    };
  const { ending, mediaType, endings } = problem.details;
  return {
    message: `A name of "${path}" ends in ".${ending}", but its content is ${mediaType}.`,
    remedy: `End it in one of: ${endings.join(', ')}. Pages and scripts are handed out as text, such as page.html.txt.`,
  };
}

function checkText(
  faults: FaultList,
  at: string,
  attachmentName: string,
  content: Uint8Array,
  inventedNames: readonly string[],
): void {
  if (!isUtf8(content) || content.includes(0)) return;
  const text = new TextDecoder().decode(content.subarray(0, MAX_LINTED_BYTES));
  const lines = text.split('\n');
  for (const { code, word, line, message, remedy } of lintText(text, inventedNames).slice(0, MOST_FINDINGS)) {
    // A defanged indicator does not stand in the line as it was judged: then the line's beginning must do.
    const column = Math.max((lines[line - 1] ?? '').indexOf(word), 0) + 1;
    faults.addAt({ line, column }, { code, path: at, message, remedy }, attachmentName);
  }
}

function addPathFault(faults: FaultList, at: string, path: string, problem: string): void {
  faults.add({
    code: 'ATTACHMENT_PATH',
    path: at,
    message: `The path "${path}" cannot be used: ${problem}.`,
    remedy:
      'Put the file into the folder of the scenario and write its path from there, such as attachments/log.txt.',
  });
}

function addUnreadable(faults: FaultList, at: string, path: string, reason: string): void {
  faults.add({
    code: 'ATTACHMENT_UNREADABLE',
    path: at,
    message: `The attachment "${path}" cannot be read: ${reason}.`,
    remedy: 'Put the file there, or correct the path.',
  });
}
