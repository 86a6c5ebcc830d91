import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { AttachmentRefused } from './attachment-refused.ts';
import type { ReadAttachment } from './collect-attachments.ts';
import { systemReason } from './system-reason.ts';

/** Largest attachment, in bytes; teams fetch it over slow links. */
export const MAX_ATTACHMENT_BYTES = 10_000_000;

/** Reads attachments from a pack's folder; what a symbolic link leads to outside of it is refused. */
export function attachmentsIn(folder: string): ReadAttachment {
  return async (path) => {
    const root = await realpath(folder);
    const target = await realpath(join(root, path)).catch((thrown: unknown) => {
      throw new AttachmentRefused(systemReason(thrown), { cause: thrown });
    });
    if (!target.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) {
      throw new AttachmentRefused('a link leads out of the folder of the scenario');
    }
    return readFile(target);
  };
}

async function readFile(target: string): Promise<Uint8Array> {
  // Without following a link put there meanwhile, and without waiting at a named pipe.
  const handle = await open(target, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    (thrown: unknown) => {
      throw new AttachmentRefused(systemReason(thrown), { cause: thrown });
    },
  );
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new AttachmentRefused('it is not a file');
    if (stats.size > MAX_ATTACHMENT_BYTES) {
      throw new AttachmentRefused(`it has ${stats.size} bytes, more than ${MAX_ATTACHMENT_BYTES}`);
    }
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
