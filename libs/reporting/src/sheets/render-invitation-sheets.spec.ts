import { describe, expect, it } from '@jest/globals';
import { DRILL_ROLES } from '@cyberdrill/domain';
import { createHash } from 'node:crypto';
import { encode } from 'uqr';
import { renderInvitationSheets, SHEETS_POLICY, type InvitationSheet } from './render-invitation-sheets.ts';
import { ROLE_WORDS } from './role-words.ts';
import { SHEET_WORDS } from './sheet-words.ts';

const LINK = 'https://drill.example/join#secret';

function sheet(changes: Partial<InvitationSheet> = {}): InvitationSheet {
  return {
    role: 'analyst',
    teamName: 'CIRT Getonia',
    language: 'en',
    link: LINK,
    code: '7KQ2-M9XD-4T6W',
    seats: 6,
    expiresAtMs: Date.UTC(2026, 10, 30, 17, 0),
    ...changes,
  };
}

function rendered(sheets: readonly InvitationSheet[], changes: object = {}): string {
  return renderInvitationSheets({
    exerciseTitle: 'Spring drill',
    joinAddress: 'https://drill.example/join',
    sheets,
    ...changes,
  });
}

const pagesOf = (document: string): readonly string[] => document.split('<section').slice(1);

describe('renderInvitationSheets', () => {
  it('gives each invitation a page with everything that one needs to come in', () => {
    const startsAtMs = Date.UTC(2026, 10, 24, 9, 0);
    const [first = '', second = ''] = pagesOf(
      rendered([sheet(), sheet({ teamName: 'CIRT Beta', code: 'AAAA-BBBB-CCCC' })], { startsAtMs }),
    );
    for (const words of [
      'Spring drill',
      'CIRT Getonia',
      'Analyst',
      '>drill.example/join<',
      '>7KQ2-M9XD-4T6W<',
      'Tuesday, 24 November 2026 at 09:00 UTC',
      'Monday, 30 November 2026 at 17:00 UTC',
    ])
      expect(first).toContain(words);
    expect(first).not.toContain('AAAA-BBBB-CCCC');
    expect(second).toContain('AAAA-BBBB-CCCC');
  });

  it('draws the link as a square that says just it', () => {
    const [page = ''] = pagesOf(rendered([sheet()]));
    const { data } = encode(LINK, { ecc: 'M', border: 2 });
    // One small square of the path for each dark one of the code.
    const dark = data.flat().filter(Boolean).length;
    expect(page.match(/M\d+,\d+h10v10h-10z/g)).toHaveLength(dark);
  });

  it('speaks the six languages, Arabic from right to left with the code still from left to right', () => {
    for (const [language, words] of Object.entries(SHEET_WORDS)) {
      const [page = ''] = pagesOf(rendered([sheet({ language })]));
      expect(page).toContain(`lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
      for (const text of [words.title, words.address, words.code, ...words.steps, words.keep])
        expect(page).toContain(text.replaceAll("'", '&#39;'));
      expect(page).toMatch(/class="code" dir="ltr">7KQ2/);
      expect(page).toMatch(/17:00.{0,6}UTC/);
    }
    expect(Object.keys(SHEET_WORDS).sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
  });

  it('falls back to English, and knows a language by its region too', () => {
    expect(pagesOf(rendered([sheet({ language: 'sw' })]))[0]).toContain('lang="en"');
    expect(pagesOf(rendered([sheet({ language: 'pt-BR' })]))[0]).toContain('lang="en"');
    expect(pagesOf(rendered([sheet({ language: 'zh-Hans-CN' })]))[0]).toContain('lang="zh"');
    expect(pagesOf(rendered([sheet({ language: 'constructor' })]))[0]).toContain('lang="en"');
  });

  it('names every role in every language, and a role without a team in large type', () => {
    for (const [language, roles] of Object.entries(ROLE_WORDS))
      expect([language, Object.keys(roles).sort()]).toEqual([language, [...DRILL_ROLES].sort()]);
    const { teamName: _, ...evaluator } = sheet({ role: 'evaluator', language: 'fr' });
    expect(pagesOf(rendered([evaluator]))[0]).toContain('<bdi>Évaluation</bdi></h2>');
  });

  it('says http where there is no https', () => {
    const document = rendered([sheet()], { joinAddress: 'http://10.0.0.5:3000/join' });
    expect(document).toContain('>http://10.0.0.5:3000/join<');
  });

  it('lets nobody’s words become part of the page', () => {
    const document = rendered([sheet({ teamName: '<script>alert(1)</script>' })], {
      exerciseTitle: '"><img src=x onerror=alert(1)>',
    });
    expect(document).not.toMatch(/<script|<img/);
  });

  it('brings its style along and allows nothing else, inside as in the header', () => {
    const document = rendered([sheet()]);
    const style = /<style>([^]*?)<\/style>/.exec(document)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(SHEETS_POLICY).toContain(`style-src 'sha256-${hash}'`);
    expect(document).toContain(SHEETS_POLICY.replaceAll("'", '&#39;'));
    expect(document).not.toMatch(/style="|\son\w+=|src=|<link/);
  });
});
