import type { Dice } from './dice.ts';

/** What programs stumble over, as values. */
export const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  '',
  ' ',
  '\0',
  '\ud800',
  'é🙂\u202e',
  '__proto__',
  'constructor',
  "'; drop table exercise; --",
  '{{7*7}}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  'x'.repeat(20_001),
  [],
  {},
  [[[[[[[[[[[[[[]]]]]]]]]]]]]],
  [null],
  { __proto__x: 1 },
];

/** What parsers stumble over, as text. */
const ODD_TEXTS: readonly string[] = [
  '"',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\ud800',
  '\u2028',
  '\ufeff',
  '1e999',
  '-0',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '- ',
  '&a ',
  '*a',
  '<<: ',
  '!!js/function ',
  '? ',
  '|',
  '%',
  '#',
  '/*',
  '"__proto__":',
  '"constructor":{},',
  '9'.repeat(400),
  'a'.repeat(5_000),
];

/** The text with one thing in it changed: cut, doubled, moved, broken or stuffed. */
export function mutateText(dice: Dice, text: string): string {
  const from = dice.whole(0, text.length);
  const to = Math.min(text.length, from + dice.whole(0, dice.pick([1, 10, 100, 1_000])));
  const [before, piece, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (dice.whole(0, 5)) {
    case 0:
      return before + after;
    case 1:
      return before + piece.repeat(dice.whole(2, 5)) + after;
    case 2:
      return before + dice.pick(ODD_TEXTS) + after;
    case 3:
      return before + piece.split('').reverse().join('') + after;
    case 4:
      return before;
    default:
      return before + dice.pick(ODD_TEXTS).repeat(dice.whole(1, 40)) + piece + after;
  }
}

/** The bytes with some of them changed, cut off or added. */
export function mutateBytes(dice: Dice, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(bytes);
  for (let count = dice.whole(0, 8); count > 0 && changed.length > 0; count -= 1)
    changed[dice.whole(0, changed.length - 1)] = dice.whole(0, 255);
  if (dice.chance(20)) return changed.slice(0, dice.whole(0, changed.length));
  return dice.chance(20) ? Uint8Array.from([...changed, ...dice.bytes(dice.whole(1, 200))]) : changed;
}

/** The JSON value with one thing somewhere in it replaced, left out, added or multiplied. */
export function mutateJson(dice: Dice, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || dice.chance(20)) return oddOne(dice, value);
  if (Array.isArray(value)) return mutateList(dice, value);
  const entries = Object.entries(value);
  if (entries.length === 0 || dice.chance(10)) return { ...value, [oddName(dice)]: dice.pick(ODD_VALUES) };
  const [name, inner] = dice.pick(entries);
  if (dice.chance(15)) return Object.fromEntries(entries.filter(([other]) => other !== name));
  return { ...value, [name]: mutateJson(dice, inner) };
}

function mutateList(dice: Dice, list: readonly unknown[]): unknown {
  if (list.length === 0) return [dice.pick(ODD_VALUES)];
  const at = dice.whole(0, list.length - 1);
  if (dice.chance(15)) return list.filter((_, index) => index !== at);
  if (dice.chance(15)) return Array.from({ length: dice.pick([2, 300, 5_000]) }, () => list[at]);
  return list.map((item, index) => (index === at ? mutateJson(dice, item) : item));
}

function oddOne(dice: Dice, value: unknown): unknown {
  if (typeof value === 'string' && dice.chance(50)) return mutateText(dice, value);
  return dice.pick(ODD_VALUES);
}

function oddName(dice: Dice): string {
  return dice.pick(['isAdmin', 'actor', 'teamId', 'toString', 'hasOwnProperty', '', 'x'.repeat(300)]);
}
