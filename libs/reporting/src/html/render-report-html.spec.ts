import { describe, expect, it } from '@jest/globals';
import { buildReport, reportForTeam } from '@cyberdrill/domain';
import { HOSTILE, madeUpDrill } from '../../../../test/drills/made-up-drill.ts';
import { matchesInTests } from '../../../../test/drills/small-scenario.ts';
import { renderReportHtml } from './render-report-html.ts';
import { renderTeamReportHtml } from './render-team-report-html.ts';
import { style } from './style.ts';

const tools = { matches: matchesInTests };
const DRILL = madeUpDrill({ teams: 8, injects: 12 });
const REPORT = buildReport(DRILL, tools);
const PAGE = renderReportHtml(REPORT);

function ownPage(teamId: string): string {
  const own = reportForTeam(REPORT, teamId);
  if (own === undefined) throw new Error(`no team ${teamId}`);
  return renderTeamReportHtml(own);
}

const VOID = ['meta', 'link', 'br', 'hr', 'img', 'input'];

interface Tag {
  readonly name: string;
  readonly attributes: string;
}

/** Opening tags in order; throws where tags are not properly nested. */
function tagsOf(page: string): readonly Tag[] {
  const found: Tag[] = [];
  const open: string[] = [];
  const body = page.replace(/<!doctype html>/, '').replace(/<style>[^<]*<\/style>/, '');
  for (const [, slash, name = '', attributes = '', selfClosing] of body.matchAll(
    /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-:]+(?:="[^"]*")?)*)\s*(\/?)>/g,
  )) {
    if (slash === '/') {
      const expected = open.pop();
      if (expected !== name) throw new Error(`</${name}> closes <${expected}>`);
      continue;
    }
    found.push({ name, attributes });
    if (selfClosing !== '/' && !VOID.includes(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`);
  return found;
}

function attribute({ attributes }: Tag, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

describe('the report as HTML', () => {
  it('is the same for the same journal', () => {
    expect(renderReportHtml(buildReport(DRILL, tools))).toBe(PAGE);
  });

  it('prints the head of the journal it was made from, in full and short, and that it is signed', () => {
    const { headHash, shortHash } = buildReport(DRILL, tools).exercise.journal;
    for (const page of [PAGE, ownPage('team-6')]) {
      expect(page).toContain(`<span class="id">${headHash}</span>`);
      expect(page).toContain(`head <span class="id">${shortHash}</span>`);
      expect(page).toContain('cyberdrill verify');
    }
  });

  it('takes nobody’s words for markup', () => {
    for (const page of [PAGE, ownPage('team-6')]) {
      expect(page).not.toContain(HOSTILE);
      const names = new Set(tagsOf(page).map(({ name }) => name));
      for (const name of ['script', 'img', 'iframe', 'object', 'embed', 'link', 'form'])
        expect(names).not.toContain(name);
      expect(page).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;');
    }
  });

  it('has no character outside of tags that could be one, however hostile the words', () => {
    // Whatever is left once all well-formed tags are gone must hold no bracket.
    const rest = PAGE.replace(/<style>[^<]*<\/style>/, '')
      .replace(/<!doctype html>/, '')
      .replace(/<\/?[a-zA-Z](?:[^<>"]|"[^"<>]*")*>/g, '');
    expect(rest).not.toMatch(/[<>]/);
  });

  it('asks nothing of anywhere: no script, no address, no handler, no style attribute', () => {
    expect(PAGE).not.toMatch(/https?:|\/\/[a-z]|url\((?!#)|@import|javascript:/);
    for (const tag of tagsOf(PAGE)) {
      expect(tag.attributes).not.toMatch(/\s(?:on[a-z]+|style|src|srcset)=/);
      const link = attribute(tag, 'href');
      if (link !== undefined) expect(link).toMatch(/^#/);
    }
  });

  it('nests its tags, has each id once, and every link leads somewhere', () => {
    for (const page of [PAGE, ownPage('team-3')]) {
      const tags = tagsOf(page);
      const ids = tags.flatMap((tag) => attribute(tag, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = tags.flatMap((tag) => [
        ...(attribute(tag, 'href')?.slice(1) === undefined ? [] : [attribute(tag, 'href')?.slice(1)]),
        ...(attribute(tag, 'aria-labelledby')?.split(' ') ?? []),
        ...(/url\(#([^)]+)\)/.exec(attribute(tag, 'marker-end') ?? '')?.[1] ?? []),
      ]);
      for (const target of targets.filter((one) => (one?.length ?? 0) > 1)) expect(ids).toContain(target);
    }
  });

  it('reads as a document: language, one main heading, none skipped', () => {
    const tags = tagsOf(PAGE);
    expect(
      attribute(tags.find(({ name }) => name === 'html') ?? tags[0] ?? { name: '', attributes: '' }, 'lang'),
    ).toBe('en');
    const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(tags.filter(({ name }) => name === 'main')).toHaveLength(1);
  });

  it('gives every table a caption and heads with a scope, and every picture a name and a sentence', () => {
    const tables = PAGE.match(/<table>[\s\S]*?<\/table>/g) ?? [];
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) {
      expect(table).toMatch(/^<table>\s*<caption>[^<]/);
      for (const [head] of table.matchAll(/<th\b[^>]*>/g)) expect(head).toMatch(/scope="(?:col|row)"/);
    }
    const figures = PAGE.match(/<figure>[\s\S]*?<\/figure>/g) ?? [];
    expect(figures).toHaveLength(5);
    for (const figure of figures)
      expect(figure).toMatch(/role="img" aria-label="[^"]{20,}"[\s\S]*<figcaption>[^<]{20,}/);
  });

  it('isolates names, marks the language of the story, and never turns a TLP label around', () => {
    expect(PAGE).toContain('<bdi>المركز الوطني للأمن السيبراني</bdi>');
    expect(PAGE).toContain('<bdi lang="en">Ransom note at the national hospital</bdi>');
    expect(PAGE).toContain('<bdo dir="ltr" class="tlp tlp-amber" translate="no">TLP:AMBER</bdo>');
  });

  it('says what it is made from', () => {
    expect(PAGE).toContain(DRILL.at(-1)?.hash ?? 'no hash');
    expect(PAGE).toContain('Score = ');
  });

  it('stays light: 15 teams and 24 injects under 2 MB', () => {
    const large = renderReportHtml(buildReport(madeUpDrill({ teams: 15, injects: 24 }), tools));
    expect(large).toContain('Annex: each team');
    expect(Buffer.byteLength(large)).toBeLessThan(2_000_000);
  });

  it('leaves the stories of a very large drill to the teams’ own reports', () => {
    const report = buildReport(madeUpDrill({ teams: 40, injects: 80 }), tools);
    expect(renderReportHtml(report)).toContain('This exercise has 3200 pairs of inject and team.');
  });

  it('can be made before anything happened, and without scores', () => {
    const planned = renderReportHtml(buildReport(DRILL.slice(0, 1), tools));
    expect(planned).toContain('It has not started.');
    tagsOf(planned);
    const unscored = renderReportHtml(
      buildReport(madeUpDrill({ teams: 5, injects: 6, settings: { scoringMode: 'none' } }), tools),
    );
    expect(unscored).toContain('This exercise was planned without scoring.');
    tagsOf(unscored);
  });
});

describe('the report of one team', () => {
  it('gives answers in full and shows no other team’s results', () => {
    const page = ownPage('team-3');
    expect(page).toContain('Inject by inject');
    expect(page).not.toContain('Annex: each team');
    expect(page).not.toContain('Coordination of each team');
  });
});

describe('the style sheet', () => {
  it('keeps text at a contrast of 4.5 or more on white and on the pale ground', () => {
    const sheet = style('TLP:AMBER');
    const colour = (name: string) => new RegExp(`--${name}:(#[0-9a-f]{6})`).exec(sheet)?.[1] ?? '';
    for (const name of ['ink', 'soft', 'accent', 'good', 'fair', 'bad']) {
      for (const ground of ['#ffffff', colour('pale')]) {
        expect(contrast(colour(name), ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('puts the label at head and foot of every printed page, and opens what is folded', () => {
    const sheet = style('TLP:AMBER+STRICT');
    expect(sheet).toMatch(/@top-right\{content:"TLP:AMBER\+STRICT"/);
    expect(sheet).toMatch(/@bottom-right\{content:"TLP:AMBER\+STRICT"/);
    expect(sheet).toContain('details::details-content');
  });
});

/** Contrast of two colours by WCAG 2. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
