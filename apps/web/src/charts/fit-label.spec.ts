import { describe, expect, it } from '@jest/globals';
import { fitLabel } from './fit-label.ts';

describe('fitLabel', () => {
  it('leaves alone what fits', () => {
    expect(fitLabel('CIRT Aldoria', 200)).toBe('CIRT Aldoria');
  });

  it('cuts what does not, and says so', () => {
    expect(fitLabel('Unconfirmed warning from the coordination cell', 200)).toBe(
      'Unconfirmed warning from t…',
    );
  });

  it('gives wide letters more room', () => {
    expect(fitLabel('国际协调与信息分享义务', 100)).toBe('国际协调与信…');
  });
});
