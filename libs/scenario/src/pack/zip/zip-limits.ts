import { MAX_PACK_BYTES } from '../collect-attachments.ts';
import { MAX_ATTACHMENT_BYTES } from '../disk-attachments.ts';

/** Bounds on a zipped pack, so that no archive unpacks to more than a pack can be. */
export const ZIP_LIMITS = {
  /** Size of the archive itself. */
  maxBytes: 20_000_000,
  /** Files and folders in it. */
  maxEntries: 500,
  /** One file, unpacked. */
  maxFileBytes: MAX_ATTACHMENT_BYTES,
  /** All files together, unpacked: attachments, and room for the scenario and its guide. */
  maxTotalBytes: MAX_PACK_BYTES + 2_000_000,
  /** How many times larger than the archive its content may be; texts reach 30, nothing honest reaches this. */
  maxRatio: 100,
  /** An archive may always unpack to this much: small packs of repeated lines pack well. */
  alwaysBytes: 1_000_000,
  /** Folders inside each other. */
  maxDepth: 8,
  /** Characters of a path. */
  maxPathLength: 255,
} as const;
