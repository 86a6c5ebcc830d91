/** A fault in a package that is known in public, and the first version without it. */
export interface Floor {
  readonly name: string;
  /** The first good version, `major.minor.patch`. */
  readonly from: string;
  /** Where the fault is described. */
  readonly fault: string;
}

/**
 * Faults that this house has looked up and must not come back to, wherever in the tree a package stands. They hold without a
 * network, and where a registry does not answer `npm audit`.
 */
export const FLOORS: readonly Floor[] = [
  { name: 'socket.io', from: '4.8.3', fault: 'CVE-2024-38355 and later advisories' },
  { name: 'socket.io-parser', from: '4.2.6', fault: 'CVE-2026-33151' },
  { name: 'engine.io', from: '6.6.9', fault: 'CVE-2026-48779' },
  { name: 'ws', from: '8.21.0', fault: 'CVE-2026-45736' },
  { name: 'multer', from: '2.1.1', fault: 'CVE-2025-47944, CVE-2025-48997, CVE-2026-3304, CVE-2026-5079' },
  { name: '@nestjs/core', from: '11.1.24', fault: 'advisories of 2026' },
  { name: '@mikro-orm/core', from: '7.0.6', fault: 'advisories of 2026' },
];

/** `package-lock.json`, as far as it is read here. */
export interface Lockfile {
  readonly packages?: Readonly<Record<string, { readonly version?: string }>>;
}

/**
 * Every locked package that stands below its floor.
 * @returns one line for each, with its place in the tree
 */
export function belowFloor({ packages = {} }: Lockfile, floors: readonly Floor[]): readonly string[] {
  return Object.entries(packages).flatMap(([place, { version }]) => {
    const name = place.split('node_modules/').at(-1);
    return floors
      .filter((floor) => floor.name === name && version !== undefined && isBefore(version, floor.from))
      .map(({ from, fault }) => `${place} is ${version}, and has to be ${from} at least: ${fault}`);
  });
}

/**
 * Dependencies that name a range instead of one version.
 * @returns one line for each
 */
export function notPinned(dependencies: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(dependencies)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is asked for as "${version}": name one version`);
}

function isBefore(version: string, floor: string): boolean {
  const [have, need] = [numbersOf(version), numbersOf(floor)];
  const differing = need.findIndex((number, index) => have[index] !== number);
  return differing !== -1 && (have[differing] ?? 0) < (need[differing] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  return (version.split('-')[0] ?? '').split('.').map(Number);
}
