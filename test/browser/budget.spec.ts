import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';
import { firstLoad } from '../../apps/web/build/first-load.ts';
import type { AreaName } from '../../apps/web/src/i18n/area-catalogues.ts';

const WEB = new URL('../../dist/web/', import.meta.url);
const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const KB = 1_000;

/** What a first visit may cost, by area, compressed. The team room is opened over the worst lines there are. */
const BUDGETS: Readonly<Record<AreaName, number>> = {
  team: 200 * KB,
  identity: 220 * KB,
  wall: 220 * KB,
  evaluation: 260 * KB,
  report: 280 * KB,
  control: 300 * KB,
  workshop: 300 * KB,
};

/** By gzip, which every browser takes on every line; brotli is some 13 % smaller, and is sent wherever it is taken. */
function weightOf(file: string): number {
  return gzipSync(readFileSync(new URL(file, WEB)), { level: 9 }).byteLength;
}

describe.each(Object.entries(BUDGETS) as [AreaName, number][])(
  'the first load of the area %s',
  (area, budget) => {
    const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', WEB), 'utf8')) as Manifest;

    it.each(LANGUAGES)(`is within its budget in %s`, (language) => {
      const weights = firstLoad(manifest, area, language).map((file) => [file, weightOf(file)] as const);
      const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
      const told = weights.map(([file, weight]) => `${file}: ${weight}`).join('\n');
      expect(total <= budget ? 'within budget' : `${total} of ${budget} bytes:\n${told}`).toBe(
        'within budget',
      );
    });
  },
);
