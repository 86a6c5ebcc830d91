/** The part of Trusted Types that is used here; not every browser has them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

const SCRIPT = '/service-worker.js';
const rules = {
  createScriptURL: (url: string): string => {
    if (url !== SCRIPT) throw new TypeError('only the one script is ever run beside the pages');
    return url;
  },
};

/** Has the browser keep the pages that are used, so that they open without a line; nothing where it cannot, or may not. */
export function keepPages(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const policy =
    (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
      'cyberdrill-offline',
      rules,
    ) ?? rules;
  // After the page: on a slow line, nothing should come before what somebody waits for.
  addEventListener('load', () => {
    navigator.serviceWorker
      .register(policy.createScriptURL(SCRIPT))
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => active?.postMessage(loadedParts()))
      .catch(() => undefined);
  });
}

/** Addresses of all that the page has loaded so far. */
function loadedParts(): readonly string[] {
  return performance.getEntriesByType('resource').map(({ name }) => name);
}
