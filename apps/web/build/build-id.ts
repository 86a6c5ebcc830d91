import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Stands in the service worker's source for what {@link buildId} puts there. */
const PLACE = 'BUILD_ID';

/**
 * Puts into the service worker what distinguishes this build from others, so that browsers see that it is another one: a hash
 * over the names of all parts, which are named by their content.
 * @param worker name of the service worker's file
 */
export function buildId(worker: string): Plugin {
  return {
    name: 'cyberdrill:build-id',
    apply: 'build',
    generateBundle(_options, bundle) {
      const script = bundle[worker];
      if (script?.type !== 'chunk' || !script.code.includes(PLACE))
        throw new Error(`${worker} has no place for ${PLACE}`);
      const names = Object.keys(bundle).sort().join('\n');
      const id = createHash('sha256').update(names).digest('base64url').slice(0, 12);
      script.code = script.code.replaceAll(PLACE, JSON.stringify(id));
    },
  };
}
