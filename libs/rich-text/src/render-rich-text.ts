import sanitizeHtml, { type IOptions } from 'sanitize-html';
import { createMarkdown } from './markdown.ts';

/** How a text is rendered. */
export interface RichTextOptions {
  /** False: links are words with their target beside them, for documents that are kept. Default true. */
  readonly hasLinks?: boolean;
}

const WITH_LINKS = createMarkdown(true);
const WITHOUT_LINKS = createMarkdown(false);

/** Headings of a text stand below those of the page around it. */
const HEADINGS: IOptions['transformTags'] = { h1: 'h4', h2: 'h5', h3: 'h6', h4: 'h6', h5: 'h6' };

/**
 * The second lock: whatever the first renders, no more than this comes through. What is not allowed is shown as text, so that nothing
 * somebody wrote disappears.
 */
const ALLOWED: IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code', 'em', 'strong', 's', 'span', 'a'],
    ...['h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel', 'target'], ol: ['start'] },
  allowedClasses: { span: ['link-target', 'picture'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
  transformTags: {
    ...HEADINGS,
    a: (tagName, { href = '' }) => {
      return { tagName, attribs: { href, rel: 'noopener nofollow noreferrer', target: '_blank' } };
    },
  },
};

/**
 * Markdown as HTML that is safe to put into a page: tags of a short list, no script, no style, nothing fetched from anywhere; links lead
 * to `http`, `https` and `mailto` only, and show where. Pure and without modules of Node, so that pages and reports render alike.
 */
export function renderRichText(markdown: string, { hasLinks = true }: RichTextOptions = {}): string {
  const rendered = (hasLinks ? WITH_LINKS : WITHOUT_LINKS).render(markdown);
  return sanitizeHtml(rendered, ALLOWED);
}
