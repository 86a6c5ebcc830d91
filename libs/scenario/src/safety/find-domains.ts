import { isIP } from 'node:net';
import { isPublicEnding } from './public-endings.ts';
import type { SafetyFinding } from './safety-finding.ts';

/** RFC 2606 and RFC 6761: names that nobody can own. */
const RESERVED = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/i;

const REMEDY =
  'Use a name ending in .example, .test or .invalid, or under example.com, example.net, example.org (RFC 2606).';

const SCHEMES = 'https?|ftps?|sftp|wss?|ldaps?|smb|ssh|telnet|rdp|tcp|udp';
const URL_AUTHORITY = new RegExp(`\\b(?:${SCHEMES})://([^\\s/?#'"<>\\\\^\`{|}«»]+)`, 'gi');
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+)/gu;
const DOTTED_NAME =
  /(?<![\p{L}\p{N}_.@/\\-])(?:[\p{L}\p{N}_][\p{L}\p{N}_-]{0,62}\.)+(\p{L}{2,24})(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])/gu;

/**
 * Finds names of hosts in URLs and e-mail addresses that are not reserved, and words that look like a registered domain.
 * @param text a text with defanged indicators written out (see `refang`)
 */
export function findDomains(text: string): readonly SafetyFinding[] {
  const inUrls = [...text.matchAll(URL_AUTHORITY)].map(({ 0: word, 1: authority = '', index }) => ({
    word,
    index,
    host: hostOf(authority),
  }));
  const inEmails = [...text.matchAll(EMAIL)].map(({ 0: word, 1: host = '', index }) => ({
    word,
    index,
    host,
  }));
  const outsideUrls = inEmails.filter(
    ({ index }) => !inUrls.some((url) => index >= url.index && index < url.index + url.word.length),
  );
  return [...inUrls, ...outsideUrls].filter(({ host }) => isForeign(host)).map(finding);
}

/** Finds words that look like the name of a registered domain, outside URLs and e-mail addresses. */
export function findDottedNames(text: string): readonly SafetyFinding[] {
  return [...text.matchAll(DOTTED_NAME)]
    .map(({ 0: word, 1: ending = '', index }) => ({ word, index, host: word, ending }))
    .filter(({ host, ending }) => isPublicEnding(ending) && isForeign(host))
    .map(finding);
}

function finding({ word, index, host }: { word: string; index: number; host: string }): SafetyFinding {
  return {
    code: 'REAL_DOMAIN',
    word,
    index,
    message: `"${host}" may be the name of a real host.`,
    remedy: REMEDY,
  };
}

/** The host of a URL's authority, without user, port and brackets. */
function hostOf(authority: string): string {
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return host.replace(/^\[(.*)\]$/, '$1').replace(/[.,;:!?)\]]+$/, '');
}

/** Neither an address (which findAddresses judges), nor a name inside a network, nor reserved. */
function isForeign(host: string): boolean {
  return isIP(host) === 0 && host.includes('.') && !RESERVED.test(host);
}
