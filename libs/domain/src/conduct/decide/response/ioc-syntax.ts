import type { Ioc } from '../../../scenario/form.ts';

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const HOST = new RegExp(`^(?:${LABEL}\\.)+${LABEL}\\.?$`, 'u');
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const HEX_GROUP = /^[0-9a-f]{1,4}$/i;
const HIGHEST_ASN = 4_294_967_295;

/** Syntax of indicators by type: plain forms only, so that equal indicators are equal texts. */
const IS_VALID: Readonly<Record<Ioc['type'], (value: string) => boolean>> = {
  ipv4: (value) => IPV4.test(value),
  ipv6: isIpv6,
  asn: (value) => /^(?:AS)?[1-9]\d{0,9}$/i.test(value) && Number(value.replace(/^AS/i, '')) <= HIGHEST_ASN,
  domain: isDomain,
  url: (value) => /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+\S*$/iu.test(value),
  email: isEmail,
  md5: (value) => /^[0-9a-f]{32}$/i.test(value),
  sha1: (value) => /^[0-9a-f]{40}$/i.test(value),
  sha256: (value) => /^[0-9a-f]{64}$/i.test(value),
  'file-name': (value) => !/[/\\]/.test(value),
  other: () => true,
};

/** What is wrong with an indicator of a known type, in words; `undefined` when nothing is. */
export function iocProblem({ type, value }: Ioc): string | undefined {
  if (IS_VALID[type](value)) return undefined;
  const isDefanged = /\[|\bhxxp/i.test(value);
  return isDefanged
    ? `holds a ${type} in defanged form; write it plainly, without "[.]" or "hxxp"`
    : `holds a value that is no ${type}`;
}

/** Letters of any script count, as in names that people read. */
function isDomain(value: string): boolean {
  return value.length <= 253 && HOST.test(value.toLowerCase().replace(/\P{ASCII}/gu, 'a'));
}

function isEmail(value: string): boolean {
  const at = value.lastIndexOf('@');
  return at > 0 && at <= 64 && !/\s/u.test(value) && isDomain(value.slice(at + 1));
}

function isIpv6(value: string): boolean {
  const halves = value.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  // An IPv4 address at the end stands for two groups.
  const last = groups.at(-1);
  const endsInIpv4 = last !== undefined && IPV4.test(last);
  const hex = endsInIpv4 ? groups.slice(0, -1) : groups;
  const count = hex.length + (endsInIpv4 ? 2 : 0);
  return hex.every((group) => HEX_GROUP.test(group)) && (halves.length === 2 ? count < 8 : count === 8);
}
