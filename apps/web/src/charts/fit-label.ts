/** About how wide a letter is, in parts of the font size: wide for Chinese, Japanese and Korean, narrow for the rest. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/u;
const WIDE_EM = 1;
const NARROW_EM = 0.56;

/**
 * A label cut so that it keeps to a width, with an ellipsis where something was cut off. Measures by rule of thumb: exact widths
 * hang on the font that a device has.
 * @param widthPx what there is room for, `fontPx` the size of the letters
 */
export function fitLabel(label: string, widthPx: number, fontPx = 13): string {
  let left = widthPx / fontPx;
  const letters = [...label];
  const kept = letters.findIndex((letter) => {
    left -= WIDE.test(letter) ? WIDE_EM : NARROW_EM;
    return left < 0;
  });
  return kept === -1
    ? label
    : `${letters
        .slice(0, Math.max(1, kept - 1))
        .join('')
        .trimEnd()}…`;
}
