import { globSync } from 'node:fs';
import { rootDir } from '../project.mjs';
import type { Program } from './system-programs.ts';

/** Tests of one size: what they need and how many files of them run at once on two cores. */
export interface Size {
  readonly name: string;
  readonly workers: number;
  /** Whether they run the built programs. */
  readonly needsBuild: boolean;
  readonly programs: readonly Program[];
}

/**
 * In the order in which they run: the fast ones fail first. Files that share a machine's clock or ports run alone. Drills under
 * fault have ports of their own, and mostly wait for the next inject.
 */
export const SIZES: readonly Size[] = [
  { name: 'unit', workers: 2, needsBuild: false, programs: [] },
  { name: 'contract', workers: 2, needsBuild: false, programs: ['redis-server'] },
  { name: 'integration', workers: 2, needsBuild: true, programs: ['redis-server'] },
  { name: 'e2e', workers: 1, needsBuild: true, programs: ['redis-server'] },
  { name: 'security', workers: 1, needsBuild: true, programs: ['redis-server'] },
  { name: 'faults', workers: 2, needsBuild: true, programs: ['redis-server'] },
  { name: 'browser', workers: 1, needsBuild: true, programs: ['redis-server', 'chromium'] },
];

/** How many spec files a size has on disk, whatever Jest makes of them. */
export function countSpecFiles(size: Size): number {
  const patterns =
    size.name === 'unit' ? ['{apps,libs}/**/*.spec.{ts,tsx}'] : [`test/${size.name}/**/*.spec.{ts,tsx}`];
  return globSync(patterns, { cwd: rootDir, exclude: ['**/node_modules/**'] }).length;
}
