import { fileURLToPath } from 'node:url';

/** The project's root folder; every program the launcher runs works there. */
export const rootDir = fileURLToPath(new URL('../..', import.meta.url));

/** Oldest Node that runs CyberDrill. */
export const OLDEST_NODE = '24.15.0';

/**
 * Says one thing to the person at the terminal, beside whatever the program prints as its result.
 * @param {string | Uint8Array} text
 */
export function say(text) {
  process.stderr.write(text);
}

/** What went wrong and what to do, in words for the person at the terminal. */
export class LaunchError extends Error {}
