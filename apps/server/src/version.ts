import { readFileSync } from 'node:fs';

/** This release's version. The same way leads to package.json from the sources and from the bundle. */
export const VERSION = (
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
