import MarkdownItFactory, { type MarkdownIt, type Token } from 'markdown-it';
import { linkTarget } from './link-target.ts';

/**
 * Markdown for words of an exercise. Most of these words were written as plain text, so whatever would make a part of plain text
 * disappear or change is switched off: HTML, backslash escapes (`\\server\share`), references (`[INFO]: …`), indented code, underlined
 * headings. Addresses in a text become no links by themselves: people of a drill write down addresses that nobody should open.
 */
export function createMarkdown(hasLinks: boolean): MarkdownIt {
  const markdown = new MarkdownItFactory({
    html: false,
    linkify: false,
    breaks: true,
    typographer: false,
    maxNesting: 20,
  });
  markdown.disable(['code', 'lheading', 'reference', 'escape']);
  markdown.validateLink = (written) => linkTarget(written) !== undefined;
  markdown.normalizeLink = (written) => linkTarget(written) ?? '';
  markdown.normalizeLinkText = (written) => linkTarget(written) ?? written;
  const { rules } = markdown.renderer;
  rules['link_open'] = (tokens, index) => {
    return hasLinks ? `<a href="${escaped(attribute(tokens[index], 'href'))}">` : '';
  };
  rules['link_close'] = (tokens, index) => {
    const { target, words } = linkBefore(tokens, index);
    const shown = words === target ? '' : ` <span class="link-target">(${escaped(target)})</span>`;
    return `${hasLinks ? '</a>' : ''}${shown}`;
  };
  // No picture is fetched: that would tell its host who reads, and when.
  rules['image'] = (tokens, index) => {
    const token = tokens[index];
    const words = [token?.content, `(${attribute(token, 'src')})`].filter(Boolean).join(' ');
    return `<span class="picture">[picture: ${escaped(words)}]</span>`;
  };
  return markdown;

  function escaped(text: string): string {
    return markdown.utils.escapeHtml(text);
  }
}

/** The link that ends at a token: links do not stand inside each other. */
function linkBefore(
  tokens: readonly Token[],
  end: number,
): { readonly target: string; readonly words: string } {
  const begin = tokens.findLastIndex(({ type }, index) => index < end && type === 'link_open');
  const words = tokens.slice(begin + 1, end).map(({ content }) => content);
  return { target: attribute(tokens[begin], 'href'), words: words.join('') };
}

function attribute(token: Token | undefined, name: string): string {
  return String(token?.attrGet(name) ?? '');
}
