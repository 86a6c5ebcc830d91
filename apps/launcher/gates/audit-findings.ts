const SERIOUS = ['high', 'critical'];

interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  readonly range: string;
}

/**
 * The serious faults in what `npm audit --json` prints.
 * @returns one line for each package; `undefined` when it is no audit: the registry or the network did not answer
 */
export function auditFindings(printed: string): readonly string[] | undefined {
  const report = parsed(printed);
  if (report?.vulnerabilities === undefined) return undefined;
  return Object.values(report.vulnerabilities)
    .filter(({ severity }) => SERIOUS.includes(severity))
    .map(
      ({ name, severity, range }) =>
        `${name} ${range} has a known fault of severity "${severity}": npm audit tells more`,
    );
}

function parsed(
  printed: string,
): { readonly vulnerabilities?: Readonly<Record<string, Vulnerability>> } | undefined {
  try {
    return JSON.parse(printed) as ReturnType<typeof parsed>;
  } catch {
    return undefined;
  }
}
