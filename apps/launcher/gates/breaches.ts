/** A rule that a file breaks. */
export interface Breach {
  readonly file: string;
  readonly rule: string;
}

/** The rules that a fixture file says it breaks, in its first line: `// breaks: rule-a, rule-b`. */
export function statedBreaches(file: string, text: string): readonly Breach[] {
  const [, rules = ''] = /^\/\/ breaks: (.+)$/m.exec(text) ?? [];
  return rules
    .split(', ')
    .filter((rule) => rule !== '')
    .map((rule) => ({ file, rule }));
}

/**
 * Whether rules are able to fail: each breach that the fixture states is found, nothing else is, and each rule is
 * broken somewhere.
 * @returns one line for each difference
 */
export function compareBreaches(
  found: readonly Breach[],
  stated: readonly Breach[],
  rules: readonly string[],
): readonly string[] {
  const inFound = new Set(found.map(key));
  const inStated = new Set(stated.map(key));
  const broken = new Set(stated.map(({ rule }) => rule));
  return [
    ...stated
      .filter((each) => !inFound.has(key(each)))
      .map(({ file, rule }) => `${file} breaks ${rule}, and nobody noticed.`),
    ...found
      .filter((each) => !inStated.has(key(each)))
      .map(({ file, rule }) => `${file} was accused of breaking ${rule}, which it does not.`),
    ...rules.filter((rule) => !broken.has(rule)).map((rule) => `No fixture file breaks ${rule}.`),
  ];
}

function key({ file, rule }: Breach): string {
  return `${rule} ${file}`;
}
