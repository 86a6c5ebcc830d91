import { loadPart } from './load-part.tsx';
import type { Part } from './parts.ts';

/** What has no place of its own: palettes and dialogs that open over everything. They may lead to every part. */
export const OVERLAYS: readonly Part[] = [
  loadPart(async () => (await import('./palette/palette.tsx')).Palette),
];
