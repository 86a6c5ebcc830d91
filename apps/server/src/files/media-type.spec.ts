import { describe, expect, it } from '@jest/globals';
import { isOfMediaType } from './media-type.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00];
const PDF = [...Buffer.from('%PDF-1.7')];

describe('isOfMediaType', () => {
  it.each([
    ['image/png', PNG, true],
    ['image/png', PDF, false],
    ['image/png', PNG.slice(0, 4), false],
    ['application/pdf', PDF, true],
    ['application/pdf', [], false],
    ['text/plain', PNG, true],
    ['application/octet-stream', [], true],
  ])('%s beginning %j: %s', (mediaType, bytes, expected) => {
    expect(isOfMediaType(Uint8Array.from(bytes), mediaType)).toBe(expected);
  });
});
