/** By what a scenario file says it is: its pack is called by both. */
export interface SourceNames {
  readonly id: string;
  readonly version: string;
}

/** Without the space before a comment. */
const ID = /^id:[^\n#]*?(?=\s*(#|$))/m;
const VERSION = /^version:[^\n#]*?(?=\s*(#|$))/m;

/** Id and version at the top of a scenario file; empty where there are none. */
export function namesIn(source: string): SourceNames {
  return { id: valueOf(ID.exec(source)?.[0]), version: valueOf(VERSION.exec(source)?.[0]) };
}

/** The file under another id and version; the rest of it stays as it was written. */
export function withNames(source: string, { id, version }: SourceNames): string {
  const named = ID.test(source) ? source.replace(ID, `id: ${id}`) : `id: ${id}\n${source}`;
  return VERSION.test(named)
    ? named.replace(VERSION, `version: ${version}`)
    : named.replace(ID, (line) => `${line}\nversion: ${version}`);
}

/** The version after one: its last number is one more. */
export function versionAfter(version: string): string {
  const [, before = '1.0.', last = '0'] = /^(\d+\.\d+\.)(\d+)/.exec(version) ?? [];
  return `${before}${Number(last) + 1}`;
}

function valueOf(line = ''): string {
  return line
    .slice(line.indexOf(':') + 1)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
}
