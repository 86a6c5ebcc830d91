import { renderRichText } from '@cyberdrill/rich-text';

/** The part of Trusted Types that is used here; not every browser has them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string },
  ): { createHTML(text: string): string };
}

const rules = { createHTML: (markdown: string) => renderRichText(markdown) };

/** The one way by which text becomes HTML in these pages; the policy of the pages lets through nothing that was made otherwise. */
const policy =
  (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
    'cyberdrill-words',
    rules,
  ) ?? rules;

/** Markdown as HTML that may be put into a page. */
export function safeHtml(markdown: string): string {
  return policy.createHTML(markdown);
}
