import { iocProblem, type Ioc } from '@cyberdrill/domain';

/** Types in the order in which they are tried; what is none of them is `other`. */
const TRIED: readonly Ioc['type'][] = ['ipv4', 'ipv6', 'md5', 'sha1', 'sha256', 'url', 'email', 'domain'];

/** Endings of files that would be domains by their look alone. */
const IS_FILE_NAME =
  /^[^/\\\s]+\.(?:exe|dll|docx?|docm|xlsx?|xlsm|pdf|zip|rar|7z|js|vbs|ps1|bat|cmd|lnk|iso|msi|txt|locked|jar|sh)$/iu;

/**
 * Reads indicators from lines that were pasted, as reports and tools hand them around: one on a line, or more between commas or
 * tabs, made harmless (`hxxp`, `[.]`) or not. What stands twice is taken once.
 */
export function pastedIocs(text: string): readonly Ioc[] {
  const found = text
    .split(/[\n\r,;\t]+/u)
    .map((line) => plain(line.trim()))
    .filter((value) => value !== '')
    .map((value) => ({ type: typeOf(value), value }));
  return [...new Map(found.map((ioc) => [`${ioc.type} ${ioc.value}`, ioc])).values()];
}

/** An indicator in its plain form. */
export function plain(value: string): string {
  return value
    .replace(/^hxxp/iu, 'http')
    .replace(/\[(?:\.|dot)\]|\((?:\.|dot)\)/giu, '.')
    .replace(/\[:\]/gu, ':')
    .replace(/\[(?:@|at)\]/giu, '@')
    .replace(/\[:\/\/\]/gu, '://');
}

function typeOf(value: string): Ioc['type'] {
  if (/^AS\d+$/iu.test(value)) return 'asn';
  if (IS_FILE_NAME.test(value)) return 'file-name';
  return TRIED.find((type) => iocProblem({ type, value }) === undefined) ?? 'other';
}
