/** HTML that is known to be safe: made by {@link html}, or by what promises so. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: markup as it is, text and numbers escaped, lists one after another, nothing for the rest. */
export type Part = Markup | string | number | null | undefined | false | readonly Part[];

/**
 * Template tag for HTML. Everything put into it is escaped unless it is {@link Markup} already, so a team's words can never become
 * part of the page. Attribute values must be in double quotes. Line breaks and indents of the template itself become one line break.
 */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = unindented(literals);
  let text = pieces[0] ?? '';
  parts.forEach((part, index) => {
    text += render(part) + (pieces[index + 1] ?? '');
  });
  return new Markup(text);
}

const UNINDENTED = new WeakMap<TemplateStringsArray, readonly string[]>();

/** A template's own text without its indents; found once for each template. */
function unindented(literals: TemplateStringsArray): readonly string[] {
  const known = UNINDENTED.get(literals);
  if (known !== undefined) return known;
  const pieces = literals.map((piece) => piece.replace(/\s*\n\s*/g, '\n'));
  UNINDENTED.set(literals, pieces);
  return pieces;
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return part.map(render).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and quoted attribute values; control characters, which HTML has no place for, are shown as such. */
function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
      // eslint-disable-next-line no-control-regex -- these are the characters to be replaced
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
  );
}
