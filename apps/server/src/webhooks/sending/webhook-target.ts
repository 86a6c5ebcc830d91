/** A host that may be told, as its operator listed it. */
interface AllowedHost {
  readonly hostname: string;
  readonly port: number;
  /** `http://localhost:<port>`: plain, and this machine alone. */
  readonly isForTests: boolean;
}

/** Where a webhook leads, as far as its address says; nothing has been looked up yet. */
export interface WebhookTarget extends AllowedHost {
  /** With the query. */
  readonly path: string;
}

const LONGEST_URL = 2_000;
const HTTPS_PORT = 443;

/**
 * Takes an address apart, and holds it against the list of hosts.
 * @param allowed as in the configuration: `chat.example`, `chat.example:8443`, `http://localhost:1234`
 * @returns where it leads, or why it may not be told, in words
 */
export function webhookTarget(address: string, allowed: readonly string[]): WebhookTarget | string {
  if (allowed.length === 0) return 'this server tells nobody outside';
  if (address.length > LONGEST_URL) return `it is longer than ${LONGEST_URL} characters`;
  if (!URL.canParse(address)) return 'it is no whole address';
  const { protocol, hostname, port, pathname, search, username, password, hash } = new URL(address);
  if (username !== '' || password !== '') return 'it has a name or a password in it';
  if (hash !== '') return 'it has a fragment, which is never sent';
  const isPlain = protocol === 'http:';
  if (!isPlain && protocol !== 'https:') return 'it does not begin with https://';
  const host = allowed
    .map(hostOf)
    .find(
      (one) =>
        one.hostname === hostname &&
        one.isForTests === isPlain &&
        one.port === (port === '' ? HTTPS_PORT : Number(port)),
    );
  if (host === undefined) return isPlain ? 'it does not begin with https://' : 'its host is not on the list';
  return { ...host, path: `${pathname}${search}` };
}

function hostOf(entry: string): AllowedHost {
  const isForTests = entry.startsWith('http://');
  const [hostname = '', port] = entry.replace('http://', '').split(':');
  return { hostname, port: port === undefined ? HTTPS_PORT : Number(port), isForTests };
}
