import { describe, expect, it } from '@jest/globals';
import { previewOf } from './preview-of.ts';

describe('previewOf', () => {
  it.each([
    ['image/png', 5_000_000, 'picture'],
    ['text/plain', 1_000, 'text'],
    ['text/plain', 300_000, undefined],
    ['image/svg+xml', 1_000, undefined],
    ['text/html', 1_000, undefined],
    ['application/pdf', 1_000, undefined],
  ])('of %s, %d bytes', (mediaType, sizeBytes, preview) => {
    expect(previewOf({ mediaType, sizeBytes })).toBe(preview);
  });
});
