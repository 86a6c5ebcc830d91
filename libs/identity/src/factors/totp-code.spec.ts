import { describe, expect, it } from '@jest/globals';
import { makeTotpSecret, stepOfCode, totpUri } from './totp-code.ts';

/** RFC 6238, appendix B: the secret "12345678901234567890", and the last six of each eight-digit code. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const RFC_CODES: [number, string, number][] = [
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_111_111_111, '050471', 37_037_037],
  [1_234_567_890, '005924', 41_152_263],
  [2_000_000_000, '279037', 66_666_666],
  [20_000_000_000, '353130', 666_666_666],
];

describe('stepOfCode', () => {
  it.each(RFC_CODES)('at %d s finds the code %s of the RFC in step %d', (seconds, code, step) => {
    expect(stepOfCode(RFC_SECRET, code, seconds * 1_000)).toBe(step);
  });

  it('takes a code one step early or late, and none further off', () => {
    const within = [-1, 0, 1].map((steps) =>
      stepOfCode(RFC_SECRET, '050471', (1_111_111_111 + 30 * steps) * 1_000),
    );
    expect(within).toEqual([37_037_037, 37_037_037, 37_037_037]);
    for (const steps of [-2, 2])
      expect(stepOfCode(RFC_SECRET, '050471', (1_111_111_111 + 30 * steps) * 1_000)).toBeUndefined();
  });

  it('reads codes with blanks in them, and nothing else for codes', () => {
    expect(stepOfCode(RFC_SECRET, '050 471', 1_111_111_111_000)).toBe(37_037_037);
    for (const code of ['', '50471', '0050471', '05047a', '-50471', '050471.0'])
      expect(stepOfCode(RFC_SECRET, code, 1_111_111_111_000)).toBeUndefined();
  });
});

describe('a new secret', () => {
  it('has 160 bits and is never the same', () => {
    const secrets = Array.from({ length: 20 }, makeTotpSecret);
    expect(new Set(secrets).size).toBe(20);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('is told to apps with who it is for', () => {
    const uri = new URL(totpUri(RFC_SECRET, 'CyberDrill', 'ana@example.org'));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toContain('CyberDrill:ana@example.org');
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret: RFC_SECRET, issuer: 'CyberDrill' });
  });
});
