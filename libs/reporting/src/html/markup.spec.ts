import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { html, type Part } from './markup.ts';

describe('html', () => {
  it('escapes text in content and in quoted attributes', () => {
    const hostile = `"><script>alert('x')</script>&`;
    expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">' +
        '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
    );
  });

  it('leaves markup, numbers and lists as they are and drops what is absent', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(
      html`<ul>
        ${items}
      </ul>`.text,
    ).toBe('<ul>\n<li>a</li><li>&lt;b&gt;</li>\n</ul>');
    const parts: readonly Part[] = [3, null, undefined, false];
    expect(html`<b>${parts}</b>`.text).toBe('<b>3</b>');
  });

  it('drops the indents of a template, but none of what is put into it', () => {
    const text = 'first\n    second';
    expect(
      html`<pre>${text}</pre>
        <hr />`.text,
    ).toBe('<pre>first\n    second</pre>\n<hr />');
  });

  it('shows control characters instead of passing them on, but keeps line breaks and tabs', () => {
    expect(html`${'a\u0000b\u001bc\nd\te'}`.text).toBe('a\ufffdb\ufffdc\nd\te');
  });

  it('never lets a text open a tag or leave its attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inside = html`${text}`.text;
        expect(inside).not.toMatch(/[<>"']/);
      }),
    );
  });
});
